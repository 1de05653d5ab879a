with source as (

    select * from {{ source('billing', 'plans') }}

)

select
    plan_id,
    plan_code,
    plan_name,
    {{ minor_to_major('price_minor') }} as list_price,
    currency,
    max_streams,
    billing_period,
    is_active,
    cast(updated_at as timestamp) as updated_at
from source
