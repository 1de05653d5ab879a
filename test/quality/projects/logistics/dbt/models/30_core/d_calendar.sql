with days as (
    select cast(day as date) as calendar_date
    from generate_series(
        cast('{{ var("calendar_from") }}' as date),
        cast('{{ var("calendar_to") }}' as date),
        interval 1 day
    ) as days(day)
)

select
    days.calendar_date,
    year(days.calendar_date) as calendar_year,
    month(days.calendar_date) as calendar_month,
    weekofyear(days.calendar_date) as iso_week,
    dayname(days.calendar_date) as weekday_name,
    holidays.holiday_date is not null as is_holiday,
    isodow(days.calendar_date) < 7 and holidays.holiday_date is null as is_working_day
from days
left join {{ ref('holidays') }} as holidays
    on days.calendar_date = holidays.holiday_date
