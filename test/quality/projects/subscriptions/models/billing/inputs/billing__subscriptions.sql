select
    id as subscription_id,
    account_id,
    plan_code,
    seats,
    currency,
    unit_price,
    discount_pct,
    started_on::date as started_on,
    ended_on::date as ended_on,
    trial_ends_on::date as trial_ends_on,
    cancel_reason,
    updated_at::timestamp as updated_at
from {{ source('billing', 'subscriptions') }}
