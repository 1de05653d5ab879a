-- One row for each subscription and month at whose end it was paid for.
with periods as (

    select * from {{ ref('int_subscription_periods') }}
    where is_converted

),

months as (

    select distinct
        month_start,
        last_day(month_start) as month_end
    from {{ ref('dim_dates') }}
    where month_start <= cast('{{ var("last_month") }}' as date)

),

plans as (

    select * from {{ ref('dim_plans') }}

),

rates as (

    select * from {{ ref('exchange_rates') }}

)

select
    periods.subscription_id,
    periods.account_id,
    months.month_start,
    plans.plan_key,
    plans.plan_id,
    cast(
        plans.list_price * rates.euros_per_unit / case plans.billing_period when 'year' then 12 else 1 end
        as decimal(18, 2)
    ) as mrr_eur
from periods
inner join months
    on periods.paid_from <= months.month_end
    and (periods.cancelled_date is null or periods.cancelled_date > months.month_end)
inner join plans
    on periods.plan_id = plans.plan_id
    and months.month_end >= plans.valid_from
    and (plans.valid_to is null or months.month_end < plans.valid_to)
inner join rates
    on plans.currency = rates.currency
    and months.month_start = rates.rate_month
