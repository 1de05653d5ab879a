select
    cast(date_trunc('month', daily.play_date) as date) as month_start,
    titles.genre,
    titles.is_original,
    sum(daily.play_count) as play_count,
    sum(daily.completed_count) as completed_count,
    round(100.0 * sum(daily.completed_count) / nullif(sum(daily.play_count), 0), 2) as completion_pct
from {{ ref('agg_title_daily') }} as daily
inner join {{ ref('dim_titles') }} as titles
    on daily.title_id = titles.title_id
group by 1, 2, 3
