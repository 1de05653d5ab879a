with fees as (

    select
        title_id,
        month_start,
        sum(fee_eur) as fee_eur
    from {{ ref('int_licence_fees_monthly') }}
    group by
        title_id,
        month_start

),

hours as (

    select
        title_id,
        cast(date_trunc('month', play_date) as date) as month_start,
        sum(watched_hours) as watched_hours
    from {{ ref('agg_title_daily') }}
    group by 1, 2

)

select
    fees.month_start,
    fees.title_id,
    titles.title_name,
    titles.licensor,
    fees.fee_eur,
    coalesce(hours.watched_hours, 0) as watched_hours,
    round(fees.fee_eur / nullif(hours.watched_hours, 0), 2) as fee_per_hour_eur
from fees
inner join {{ ref('dim_titles') }} as titles
    on fees.title_id = titles.title_id
left join hours
    on fees.title_id = hours.title_id
    and fees.month_start = hours.month_start
