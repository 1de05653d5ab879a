with sessions as (

    select * from {{ ref('fct_sessions') }}

),

channels as (

    select * from {{ ref('dim_channels') }}

)

select
    sessions.session_date,
    channels.channel_name,
    channels.is_paid,
    count(*) as session_count,
    count(distinct sessions.visitor_id) as visitor_count,
    sum(sessions.order_count) as order_count,
    round(100.0 * sum(case when sessions.is_converted then 1 else 0 end) / count(*), 2) as conversion_pct
from sessions
inner join channels
    on sessions.channel_key = channels.channel_key
group by
    sessions.session_date,
    channels.channel_name,
    channels.is_paid
