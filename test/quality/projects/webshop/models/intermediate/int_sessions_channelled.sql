with sessions as (

    select * from {{ ref('stg_web__sessions') }}

),

channel_groups as (

    select * from {{ ref('channel_groups') }}

),

channelled as (

    select
        sessions.session_id,
        sessions.visitor_id,
        sessions.utm_source,
        sessions.utm_campaign,
        coalesce(channel_groups.channel_name, 'Other') as channel_name,
        coalesce(channel_groups.is_paid, false) as is_paid,
        sessions.device_type,
        sessions.landing_page,
        sessions.page_views,
        sessions.started_at,
        sessions.ended_at,
        row_number() over (
            partition by sessions.visitor_id
            order by sessions.started_at, sessions.session_id
        ) as visit_number
    from sessions
    left join channel_groups
        on sessions.utm_source = channel_groups.utm_source

)

select * from channelled
