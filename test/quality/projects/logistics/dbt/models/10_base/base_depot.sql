select
    depot_code,
    depot_name,
    region,
    cast(opened_on as date) as opened_on,
    cast(load_ts as timestamp) as load_ts
from {{ source('tms', 'depot') }}
