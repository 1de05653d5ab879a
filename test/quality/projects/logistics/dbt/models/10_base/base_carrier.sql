select
    carrier_code,
    carrier_name,
    contract_type,
    cast(load_ts as timestamp) as load_ts
from {{ source('tms', 'carrier') }}
