{{ config(materialized='incremental', unique_key=['hk_shipment', 'load_ts'], incremental_strategy='delete+insert') }}

with bookings as (
    select
        {{ hash_key(['shipment_no']) }} as hk_shipment,
        load_ts,
        customer_no,
        carrier_code,
        origin_depot,
        destination_depot,
        service,
        weight_kg,
        declared_value,
        booked_ts,
        promised_date,
        booking_status,
        {{ hash_key(['customer_no', 'carrier_code', 'origin_depot', 'destination_depot', 'service', 'weight_kg', 'declared_value', 'promised_date', 'booking_status']) }} as hash_diff
    from {{ ref('base_shipment') }}
    {% if is_incremental() %}
    where load_ts > (select max(load_ts) from {{ this }})
    {% endif %}
),

with_previous as (
    select
        bookings.*,
        lag(hash_diff) over (partition by hk_shipment order by load_ts) as previous_hash_diff
    from bookings
)

select
    hk_shipment,
    load_ts,
    customer_no,
    carrier_code,
    origin_depot,
    destination_depot,
    service,
    weight_kg,
    declared_value,
    booked_ts,
    promised_date,
    booking_status,
    hash_diff
from with_previous
where previous_hash_diff is null
    or previous_hash_diff <> hash_diff
