with
trips as (
    select * from {{ ref('fct_trips') }}
),

zones as (
    select * from {{ ref('dim_zone') }}
)

select
    trips.pickup_date,
    zones.borough,
    count(*) as trip_count,
    cast(sum(trips.tip_amount) as decimal(14, 2)) as tip_amount,
    cast(sum(trips.total_amount) as decimal(14, 2)) as total_amount,
    cast(sum(trips.commission_amount) as decimal(14, 2)) as commission_amount
from trips
inner join zones on trips.pickup_zone_id = zones.zone_id
group by trips.pickup_date, zones.borough
