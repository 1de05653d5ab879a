with periods as (

    select * from {{ ref('int_subscription_periods') }}

),

plans as (

    select * from {{ ref('dim_plans') }}
    where is_current

)

select
    periods.subscription_id,
    periods.account_id,
    plans.plan_key,
    plans.plan_code,
    periods.subscription_status,
    periods.started_date,
    periods.paid_from,
    periods.cancelled_date,
    periods.had_trial,
    periods.is_converted,
    periods.cancel_reason
from periods
left join plans
    on periods.plan_id = plans.plan_id
