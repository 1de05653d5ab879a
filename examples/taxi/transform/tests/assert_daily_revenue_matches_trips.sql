-- The daily report must hold every euro of the fact table.
with
daily as (
    select sum(total_amount) as amount from {{ ref('agg_daily_revenue') }}
),

trips as (
    select sum(total_amount) as amount from {{ ref('fct_trips') }}
)

select daily.amount as daily_amount, trips.amount as trips_amount
from daily
cross join trips
where daily.amount <> trips.amount
