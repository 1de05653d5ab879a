with
zones as (
    select * from {{ ref('stg_zones') }}
)

select
    zone_id,
    zone_name,
    borough,
    service_zone,
    service_zone = 'airport' as is_airport
from zones
