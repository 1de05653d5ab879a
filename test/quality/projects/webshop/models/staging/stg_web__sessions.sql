with source as (

    select * from {{ source('web', 'sessions') }}

),

renamed as (

    select
        session_id,
        visitor_id,
        coalesce(nullif(lower(utm_source), ''), 'direct') as utm_source,
        utm_campaign,
        device_type,
        landing_page,
        page_views,
        cast(started_at as timestamp) as started_at,
        cast(ended_at as timestamp) as ended_at
    from source

)

select * from renamed
