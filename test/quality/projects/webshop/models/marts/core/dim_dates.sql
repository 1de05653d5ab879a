with days as (

    select cast(day as date) as date_day
    from generate_series(
        cast('{{ var("first_day") }}' as date),
        cast('{{ var("last_day") }}' as date),
        interval 1 day
    ) as series(day)

)

select
    date_day,
    extract(year from date_day) as year_number,
    extract(quarter from date_day) as quarter_number,
    extract(month from date_day) as month_number,
    cast(date_trunc('month', date_day) as date) as month_start,
    cast(date_trunc('week', date_day) as date) as week_start,
    extract(isodow from date_day) as weekday_number,
    extract(isodow from date_day) in (6, 7) as is_weekend
from days
