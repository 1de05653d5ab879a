select
    account_id,
    company_name,
    industry,
    country,
    employee_count,
    created_at,
    deleted_at is not null as is_deleted
from {{ ref('app__accounts') }}
