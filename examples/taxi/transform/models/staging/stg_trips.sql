with
deliveries as (
    select * from {{ source('raw', 'trips') }}
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
    cast(distance_hm * 0.1 as decimal(8, 1)) as distance_km,
    rate_code,
    payment_type as payment_type_code,
    {{ cents_to_amount('fare_cents') }} as fare_amount,
    {{ cents_to_amount('surcharge_cents') }} as surcharge_amount,
    {{ cents_to_amount('toll_cents') }} as toll_amount,
    {{ cents_to_amount('tip_cents') }} as tip_amount,
    loaded_at
from deliveries
