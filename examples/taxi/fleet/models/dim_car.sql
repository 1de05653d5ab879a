with
cars as (
    select * from {{ ref('stg_cars') }}
),

services as (
    select
        car_id,
        count(*) as service_count,
        sum(cost_eur) as service_cost_eur,
        max(serviced_on) as last_serviced_on
    from {{ ref('stg_services') }}
    group by car_id
)

select
    cars.car_id,
    cars.vendor_id,
    cars.model_name,
    cars.fuel,
    cars.registered_on,
    cars.odometer_km,
    coalesce(services.service_count, 0) as service_count,
    coalesce(services.service_cost_eur, 0) as service_cost_eur,
    services.last_serviced_on
from cars
left join services on cars.car_id = services.car_id
