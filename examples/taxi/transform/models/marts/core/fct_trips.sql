{{
    config(
        materialized='incremental',
        unique_key='trip_id',
        on_schema_change='append_new_columns',
    )
}}

with
trips as (
    select * from {{ ref('int_trips_enriched') }}
)

select
    trip_id,
    vendor_key,
    vendor_id,
    driver_id,
    shift_id,
    pickup_date,
    pickup_at,
    dropoff_at,
    pickup_zone_id,
    dropoff_zone_id,
    payment_type_code,
    passenger_count,
    distance_km,
    duration_min,
    fare_amount,
    surcharge_amount,
    toll_amount,
    tip_amount,
    total_amount,
    commission_amount,
    delivery_count,
    loaded_at
from trips
{% if is_incremental() %}
-- A late trip or a correction has an old pickup but a new delivery.
where loaded_at > (select max(loaded_at) from {{ this }})
{% endif %}
