select
    id as account_id,
    company_name,
    lower(domain) as domain,
    industry,
    country,
    employees as employee_count,
    acquisition_channel,
    owner_email,
    created_at::timestamp as created_at,
    deleted_at::timestamp as deleted_at,
    updated_at::timestamp as updated_at
from {{ source('app', 'accounts') }}
where id not in (select account_id from {{ ref('excluded_accounts') }})
