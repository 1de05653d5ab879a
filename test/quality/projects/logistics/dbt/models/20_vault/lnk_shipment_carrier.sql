select distinct
    {{ hash_key(['shipment_no', 'carrier_code']) }} as hk_shipment_carrier,
    {{ hash_key(['shipment_no']) }} as hk_shipment,
    {{ hash_key(['carrier_code']) }} as hk_carrier
from {{ ref('base_shipment') }}
where carrier_code is not null
