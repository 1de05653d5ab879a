{{ config(materialized='table') }}

with
trips as (
    select * from {{ ref('int_trips_measured') }}
),

vendor_versions as (
    select * from {{ ref('int_vendor_versions') }}
),

zones as (
    select * from {{ ref('stg_zones') }}
)

select
    trips.trip_id,
    vendor_versions.vendor_key,
    trips.vendor_id,
    trips.driver_id,
    trips.shift_id,
    trips.pickup_date,
    trips.pickup_at,
    trips.dropoff_at,
    trips.pickup_zone_id,
    trips.dropoff_zone_id,
    zones.borough as pickup_borough,
    trips.rate_code,
    trips.payment_type_code,
    trips.passenger_count,
    trips.distance_km,
    trips.duration_min,
    trips.fare_amount,
    trips.surcharge_amount,
    trips.toll_amount,
    trips.tip_amount,
    trips.total_amount,
    cast(trips.total_amount * vendor_versions.commission_pct * 0.01 as decimal(12, 2)) as commission_amount,
    trips.delivery_count,
    trips.loaded_at
from trips
left join vendor_versions
    on trips.vendor_id = vendor_versions.vendor_id
    and trips.pickup_at >= vendor_versions.valid_from
    and trips.pickup_at < coalesce(vendor_versions.valid_to, timestamp '9999-12-31')
left join zones on trips.pickup_zone_id = zones.zone_id
