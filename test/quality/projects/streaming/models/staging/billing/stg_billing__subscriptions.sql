with source as (

    select * from {{ source('billing', 'subscriptions') }}

)

select
    subscription_id,
    account_id,
    plan_id,
    status as subscription_status,
    cast(started_at as timestamp) as started_at,
    cast(trial_ends_at as timestamp) as trial_ends_at,
    cast(cancelled_at as timestamp) as cancelled_at,
    nullif(cancel_reason, '') as cancel_reason,
    cast(updated_at as timestamp) as updated_at
from source
