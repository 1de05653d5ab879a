with sessions as (

    select * from {{ ref('int_sessions_channelled') }}

),

orders as (

    select
        session_id,
        count(*) as order_count
    from {{ ref('stg_shop__orders') }}
    where session_id is not null
    group by session_id

)

select
    sessions.session_id,
    sessions.visitor_id,
    cast(sessions.started_at as date) as session_date,
    {{ generate_surrogate_key(['sessions.channel_name']) }} as channel_key,
    sessions.utm_campaign,
    sessions.device_type,
    sessions.visit_number,
    sessions.page_views,
    date_diff('second', sessions.started_at, sessions.ended_at) as duration_seconds,
    coalesce(orders.order_count, 0) as order_count,
    coalesce(orders.order_count, 0) > 0 as is_converted
from sessions
left join orders
    on sessions.session_id = orders.session_id
