select
    scan_id,
    shipment_no,
    depot_code,
    scan_type,
    driver_no,
    cast(scanned_ts as timestamp) as scanned_ts,
    cast(load_ts as timestamp) as load_ts
from {{ source('scanner', 'scan') }}
