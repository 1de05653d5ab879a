-- A play that goes on is sent again: the latest version counts.
with plays as (

    select
        *,
        row_number() over (
            partition by play_id
            order by loaded_at desc, watched_seconds desc
        ) as version_no
    from {{ ref('stg_app__plays') }}

)

select
    play_id,
    profile_id,
    device_id,
    title_id,
    episode_id,
    started_at,
    watched_seconds,
    position_seconds,
    quality,
    country_code,
    loaded_at
from plays
where version_no = 1
