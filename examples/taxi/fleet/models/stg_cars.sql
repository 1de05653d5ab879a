select
    car_id,
    vendor_id,
    model_name,
    fuel,
    registered_on,
    odometer_km
from {{ ref('cars') }}
