select
    shift_id,
    driver_id,
    started_at,
    ended_at,
    loaded_at
from {{ source('raw', 'shifts') }}
