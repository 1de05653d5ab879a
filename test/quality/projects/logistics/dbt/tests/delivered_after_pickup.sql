select deliveries.hk_shipment
from {{ ref('f_scan') }} as deliveries
inner join {{ ref('f_scan') }} as pickups
    on deliveries.hk_shipment = pickups.hk_shipment
    and pickups.scan_type = 'pickup'
where deliveries.scan_type = 'delivery'
    and deliveries.scanned_ts < pickups.scanned_ts
