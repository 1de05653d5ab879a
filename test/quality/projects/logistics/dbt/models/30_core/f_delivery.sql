with bookings as (
    select * from {{ ref('sat_shipment_current') }}
),

scans as (
    select
        hk_shipment,
        min(scanned_ts) filter (where scan_type = 'pickup') as picked_up_ts,
        max(scanned_ts) filter (where scan_type = 'delivery') as delivered_ts,
        count(*) filter (where scan_type = 'failed') as failed_attempts,
        bool_or(scan_type = 'return') as is_returned
    from {{ ref('f_scan') }}
    group by hk_shipment
),

costs as (
    select
        {{ hash_key(['shipment_no']) }} as hk_shipment,
        sum(amount) as carrier_cost
    from {{ ref('base_carrier_invoice') }}
    group by shipment_no
)

select
    bookings.hk_shipment,
    carriers.carrier_version_key,
    coalesce(origin.hk_depot, {{ hash_key(["'?'"]) }}) as hk_origin_depot,
    coalesce(destination.hk_depot, {{ hash_key(["'?'"]) }}) as hk_destination_depot,
    cast(bookings.booked_ts as date) as booked_date,
    bookings.promised_date,
    cast(scans.delivered_ts as date) as delivered_date,
    bookings.service,
    bookings.booking_status,
    bookings.weight_kg,
    bookings.declared_value,
    coalesce(scans.failed_attempts, 0) as failed_attempts,
    coalesce(scans.is_returned, false) as is_returned,
    date_diff('hour', bookings.booked_ts, scans.delivered_ts) as lead_hours,
    cast(scans.delivered_ts as date) <= bookings.promised_date as is_on_time,
    coalesce(costs.carrier_cost, 0) as carrier_cost
from bookings
left join {{ ref('d_carrier') }} as carriers
    on bookings.carrier_code = carriers.carrier_code
    and bookings.booked_ts >= carriers.valid_from
    and bookings.booked_ts < carriers.valid_to
left join {{ ref('d_depot') }} as origin
    on bookings.origin_depot = origin.depot_code
left join {{ ref('d_depot') }} as destination
    on bookings.destination_depot = destination.depot_code
left join scans
    on bookings.hk_shipment = scans.hk_shipment
left join costs
    on bookings.hk_shipment = costs.hk_shipment
