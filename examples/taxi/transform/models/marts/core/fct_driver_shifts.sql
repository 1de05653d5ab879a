with
shifts as (
    select * from {{ ref('int_shift_activity') }}
)

select
    shift_id,
    driver_id,
    shift_date,
    started_at,
    ended_at,
    shift_min,
    cast(trip_count as bigint) as trip_count,
    cast(occupied_min as decimal(12, 2)) as occupied_min,
    cast(distance_km as decimal(12, 1)) as distance_km,
    cast(total_amount as decimal(14, 2)) as total_amount,
    {{ percentage('occupied_min', 'shift_min') }} as utilisation_pct
from shifts
