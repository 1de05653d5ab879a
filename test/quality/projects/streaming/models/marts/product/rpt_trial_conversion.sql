select
    cast(date_trunc('month', started_date) as date) as month_start,
    count(*) as trial_count,
    sum(case when is_converted then 1 else 0 end) as converted_count,
    round(100.0 * sum(case when is_converted then 1 else 0 end) / nullif(count(*), 0), 2) as conversion_pct
from {{ ref('fct_subscriptions') }}
where had_trial
    -- Trials that still run can't have converted.
    and subscription_status <> 'trialing'
group by 1
