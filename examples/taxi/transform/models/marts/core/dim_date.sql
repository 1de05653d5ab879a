with
days as (
    select cast(day as date) as date_day
    from generate_series(timestamp '2024-01-01', timestamp '2025-12-31', interval '1' day) as series(day)
),

holidays as (
    select * from {{ ref('public_holidays') }}
)

select
    days.date_day,
    cast(extract(year from days.date_day) as integer) as year,
    cast(extract(month from days.date_day) as integer) as month,
    cast(extract(isodow from days.date_day) as integer) as weekday,
    cast(date_trunc('week', days.date_day) as date) as week_start,
    extract(isodow from days.date_day) >= 6 as is_weekend,
    holidays.holiday_date is not null as is_holiday
from days
left join holidays on days.date_day = holidays.holiday_date
