-- From when until when a subscription is paid for; trials that were cancelled have no period.
with subscriptions as (

    select * from {{ ref('stg_billing__subscriptions') }}

),

accounts as (

    select * from {{ ref('stg_app__accounts') }}

)

select
    subscriptions.subscription_id,
    subscriptions.account_id,
    subscriptions.plan_id,
    subscriptions.subscription_status,
    {{ to_local_day('subscriptions.started_at') }} as started_date,
    {{ to_local_day('coalesce(subscriptions.trial_ends_at, subscriptions.started_at)') }} as paid_from,
    {{ to_local_day('subscriptions.cancelled_at') }} as cancelled_date,
    subscriptions.trial_ends_at is not null as had_trial,
    subscriptions.cancel_reason,
    subscriptions.cancelled_at is null
    or subscriptions.cancelled_at >= coalesce(subscriptions.trial_ends_at, subscriptions.started_at) as is_converted
from subscriptions
inner join accounts
    on subscriptions.account_id = accounts.account_id
where not accounts.is_internal
