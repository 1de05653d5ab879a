with days as (

    select cast(range as date) as date_day
    from range(
        cast('{{ var("first_day") }}' as timestamp),
        cast('{{ var("last_day") }}' as timestamp) + interval 1 day,
        interval 1 day
    )

)

select
    date_day,
    cast(date_trunc('month', date_day) as date) as month_start,
    cast(date_trunc('week', date_day) as date) as week_start,
    extract(year from date_day) as year_number,
    extract(quarter from date_day) as quarter_number,
    isodow(date_day) as weekday_number,
    isodow(date_day) >= 6 as is_weekend
from days
