with plays as (

    select * from {{ ref('fct_plays') }}

),

devices as (

    select * from {{ ref('dim_devices') }}

),

monthly as (

    select
        cast(date_trunc('month', plays.play_date) as date) as month_start,
        coalesce(devices.device_type, 'unknown') as device_type,
        count(*) as play_count,
        sum(plays.watched_seconds) / 3600.0 as watched_hours
    from plays
    left join devices
        on plays.device_id = devices.device_id
    group by 1, 2

)

select
    month_start,
    device_type,
    play_count,
    watched_hours,
    round(100.0 * watched_hours / nullif(sum(watched_hours) over (partition by month_start), 0), 2) as share_pct
from monthly
