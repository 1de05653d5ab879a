with
shifts as (
    select * from {{ ref('fct_driver_shifts') }}
),

dates as (
    select * from {{ ref('dim_date') }}
)

select
    shifts.driver_id,
    dates.week_start,
    count(*) as shift_count,
    cast(sum(shifts.trip_count) as bigint) as trip_count,
    cast(sum(shifts.shift_min) as decimal(14, 2)) as shift_min,
    cast(sum(shifts.occupied_min) as decimal(14, 2)) as occupied_min,
    cast(sum(shifts.total_amount) as decimal(14, 2)) as total_amount
from shifts
inner join dates on shifts.shift_date = dates.date_day
group by shifts.driver_id, dates.week_start
