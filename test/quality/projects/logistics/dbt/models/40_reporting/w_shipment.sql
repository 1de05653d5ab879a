-- One wide row for each shipment, for people with spreadsheets.
with list_prices as (
    select
        shipments.hk_shipment,
        tariffs.price as list_price
    from {{ ref('sat_shipment_current') }} as shipments
    left join {{ ref('tariffs') }} as tariffs
        on shipments.service = tariffs.service
        and shipments.weight_kg <= tariffs.max_weight_kg
        and cast(shipments.booked_ts as date) >= tariffs.valid_from
    qualify row_number() over (
        partition by shipments.hk_shipment
        order by tariffs.valid_from desc, tariffs.max_weight_kg
    ) = 1
)

select
    hubs.shipment_no,
    bookings.customer_no,
    carriers.carrier_name,
    carriers.contract_type,
    origin.depot_name as origin_depot,
    destination.depot_name as destination_depot,
    destination.region as destination_region,
    deliveries.service,
    deliveries.booking_status,
    deliveries.weight_kg,
    deliveries.booked_date,
    deliveries.promised_date,
    deliveries.delivered_date,
    {{ working_days_between('deliveries.booked_date', 'deliveries.delivered_date') }} as working_days,
    deliveries.failed_attempts,
    deliveries.is_returned,
    deliveries.is_on_time,
    deliveries.lead_hours > {{ var('late_after_hours') }} as is_slow,
    list_prices.list_price,
    deliveries.carrier_cost,
    list_prices.list_price - deliveries.carrier_cost as margin
from {{ ref('f_delivery') }} as deliveries
inner join {{ ref('hub_shipment') }} as hubs
    on deliveries.hk_shipment = hubs.hk_shipment
inner join {{ ref('sat_shipment_current') }} as bookings
    on deliveries.hk_shipment = bookings.hk_shipment
left join {{ ref('d_carrier') }} as carriers
    on deliveries.carrier_version_key = carriers.carrier_version_key
left join {{ ref('d_depot') }} as origin
    on deliveries.hk_origin_depot = origin.hk_depot
left join {{ ref('d_depot') }} as destination
    on deliveries.hk_destination_depot = destination.hk_depot
left join list_prices
    on deliveries.hk_shipment = list_prices.hk_shipment
