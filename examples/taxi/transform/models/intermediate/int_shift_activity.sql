with
shifts as (
    select * from {{ ref('stg_shifts') }}
),

trips as (
    select * from {{ ref('int_trips_measured') }}
),

trips_of_shift as (
    select
        shift_id,
        count(*) as trip_count,
        sum(duration_min) as occupied_min,
        sum(distance_km) as distance_km,
        sum(total_amount) as total_amount
    from trips
    group by shift_id
)

select
    shifts.shift_id,
    shifts.driver_id,
    cast(shifts.started_at as date) as shift_date,
    shifts.started_at,
    shifts.ended_at,
    {{ minutes_between('shifts.started_at', 'shifts.ended_at') }} as shift_min,
    coalesce(trips_of_shift.trip_count, 0) as trip_count,
    coalesce(trips_of_shift.occupied_min, 0) as occupied_min,
    coalesce(trips_of_shift.distance_km, 0) as distance_km,
    coalesce(trips_of_shift.total_amount, 0) as total_amount
from shifts
left join trips_of_shift on shifts.shift_id = trips_of_shift.shift_id
