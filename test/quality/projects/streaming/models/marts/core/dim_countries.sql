select
    country_code,
    country_name,
    currency,
    vat_rate
from {{ ref('countries') }}
