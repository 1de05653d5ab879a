with
trips as (
    select * from {{ ref('int_trips_deduplicated') }}
)

select
    trip_id,
    vendor_id,
    driver_id,
    shift_id,
    pickup_at,
    dropoff_at,
    cast(pickup_at as date) as pickup_date,
    pickup_zone_id,
    dropoff_zone_id,
    passenger_count,
    distance_km,
    {{ minutes_between('pickup_at', 'dropoff_at') }} as duration_min,
    rate_code,
    payment_type_code,
    fare_amount,
    surcharge_amount,
    toll_amount,
    tip_amount,
    cast(fare_amount + surcharge_amount + toll_amount + tip_amount as decimal(12, 2)) as total_amount,
    delivery_count,
    loaded_at
from trips
