with source as (

    select * from {{ source('app', 'plays') }}

)

select
    play_id,
    profile_id,
    device_id,
    title_id,
    episode_id,
    cast(started_at as timestamp) as started_at,
    cast(watched_seconds as integer) as watched_seconds,
    cast(position_seconds as integer) as position_seconds,
    quality,
    upper(country) as country_code,
    cast(_loaded_at as timestamp) as loaded_at
from source
