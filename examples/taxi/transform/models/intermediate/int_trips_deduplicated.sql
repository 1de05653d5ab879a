{{ config(materialized='table') }}

with
deliveries as (
    select * from {{ ref('stg_trips') }}
),

ranked as (
    select
        *,
        count(*) over (partition by trip_id) as delivery_count,
        row_number() over (partition by trip_id order by loaded_at desc) as latest_first
    from deliveries
)

select
    trip_id,
    vendor_id,
    driver_id,
    shift_id,
    pickup_at,
    dropoff_at,
    pickup_zone_id,
    dropoff_zone_id,
    passenger_count,
    distance_km,
    rate_code,
    payment_type_code,
    fare_amount,
    surcharge_amount,
    toll_amount,
    tip_amount,
    delivery_count,
    loaded_at
from ranked
-- A correction comes as a second delivery: the latest one counts.
where latest_first = 1
