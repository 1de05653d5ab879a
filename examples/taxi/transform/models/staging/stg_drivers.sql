select
    driver_id,
    driver_code,
    vendor_id,
    licence_class,
    home_zone_id,
    hired_on,
    is_active
from {{ source('raw', 'drivers') }}
