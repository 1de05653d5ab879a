with source as (

    select * from {{ source('app', 'accounts') }}

)

select
    account_id,
    lower(email) as email,
    upper(country) as country_code,
    cast(created_at as timestamp) as signed_up_at,
    coalesce(nullif(signup_source, ''), 'direct') as utm_source,
    is_internal,
    accepts_marketing,
    cast(birth_year as integer) as birth_year,
    cast(updated_at as timestamp) as updated_at,
    cast(_loaded_at as timestamp) as loaded_at
from source
