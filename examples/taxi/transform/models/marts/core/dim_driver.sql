with
drivers as (
    select * from {{ ref('stg_drivers') }}
),

zones as (
    select * from {{ ref('stg_zones') }}
)

select
    drivers.driver_id,
    drivers.driver_code,
    drivers.vendor_id,
    drivers.licence_class,
    drivers.home_zone_id,
    zones.borough as home_borough,
    drivers.hired_on,
    drivers.is_active
from drivers
left join zones on drivers.home_zone_id = zones.zone_id
