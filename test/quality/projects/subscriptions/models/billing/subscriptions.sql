with

subscriptions as (
    select * from {{ ref('billing__subscriptions') }}
),

plans as (
    select * from {{ ref('billing__plans') }}
),

accounts as (
    select account_id from {{ ref('accounts') }}
)

select
    subscriptions.subscription_id,
    subscriptions.account_id,
    subscriptions.plan_code,
    plans.tier,
    plans.billing_interval,
    subscriptions.seats,
    subscriptions.currency,
    subscriptions.started_on,
    subscriptions.ended_on,
    subscriptions.trial_ends_on,
    subscriptions.cancel_reason,
    subscriptions.seats * subscriptions.unit_price * (1 - subscriptions.discount_pct / 100.0)
        / case when plans.billing_interval = 'year' then 12 else 1 end as monthly_amount,
    row_number() over (
        partition by subscriptions.account_id
        order by subscriptions.started_on, subscriptions.subscription_id
    ) as subscription_number,
    subscriptions.ended_on is null as is_active
from subscriptions
inner join accounts using (account_id)
left join plans using (plan_code)
