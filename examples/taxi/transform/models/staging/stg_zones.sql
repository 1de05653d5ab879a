select
    zone_id,
    zone_name,
    borough,
    service_zone,
    grid_x,
    grid_y
from {{ source('raw', 'zones') }}
