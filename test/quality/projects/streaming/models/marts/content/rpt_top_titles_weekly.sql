with weekly as (

    select
        dates.week_start,
        daily.title_id,
        sum(daily.watched_hours) as watched_hours,
        sum(daily.play_count) as play_count
    from {{ ref('agg_title_daily') }} as daily
    inner join {{ ref('dim_dates') }} as dates
        on daily.play_date = dates.date_day
    group by
        dates.week_start,
        daily.title_id

),

ranked as (

    select
        *,
        row_number() over (partition by week_start order by watched_hours desc, title_id) as rank_no
    from weekly

)

select
    ranked.week_start,
    ranked.rank_no,
    ranked.title_id,
    titles.title_name,
    titles.genre,
    ranked.watched_hours,
    ranked.play_count
from ranked
inner join {{ ref('dim_titles') }} as titles
    on ranked.title_id = titles.title_id
where ranked.rank_no <= 10
