select
    plan_code,
    plan_name,
    tier,
    billing_interval,
    list_price
from {{ source('billing', 'plans') }}
