select
    service_id,
    car_id,
    serviced_on,
    cost_eur
from {{ ref('services') }}
