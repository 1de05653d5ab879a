with months as (

    select * from {{ ref('int_subscription_months') }}

),

compared as (

    select
        months.account_id,
        months.month_start,
        lead(months.month_start) over (partition by months.account_id order by months.month_start) as next_month
    from (
        select distinct account_id, month_start from months
    ) as months

),

flagged as (

    select
        account_id,
        month_start,
        next_month is null or next_month > month_start + interval 1 month as is_lost
    from compared

)

select
    month_start,
    count(*) as account_count,
    sum(case when is_lost then 1 else 0 end) as lost_account_count,
    round(100.0 * sum(case when is_lost then 1 else 0 end) / nullif(count(*), 0), 2) as churn_pct
from flagged
-- Nothing is known yet about the month after the last one.
where month_start < (select max(month_start) from months)
group by month_start
