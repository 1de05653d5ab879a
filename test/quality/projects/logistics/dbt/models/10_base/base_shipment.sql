select
    shipment_no,
    customer_no,
    carrier_code,
    origin_depot,
    destination_depot,
    service,
    weight_g / 1000.0 as weight_kg,
    cast(declared_value as decimal(12, 2)) as declared_value,
    cast(booked_ts as timestamp) as booked_ts,
    cast(promised_date as date) as promised_date,
    booking_status,
    cast(load_ts as timestamp) as load_ts
from {{ source('tms', 'shipment') }}
