with
trips as (
    select * from {{ ref('fct_trips') }}
),

dates as (
    select * from {{ ref('dim_date') }}
)

select
    trips.pickup_zone_id as zone_id,
    dates.weekday,
    cast(extract(hour from trips.pickup_at) as integer) as pickup_hour,
    count(*) as trip_count,
    cast(sum(trips.passenger_count) as bigint) as passenger_count
from trips
inner join dates on trips.pickup_date = dates.date_day
group by 1, 2, 3
