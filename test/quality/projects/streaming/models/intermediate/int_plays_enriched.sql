with plays as (

    select * from {{ ref('int_plays_deduplicated') }}

),

profiles as (

    select * from {{ ref('stg_app__profiles') }}

),

accounts as (

    select * from {{ ref('stg_app__accounts') }}

),

titles as (

    select * from {{ ref('stg_catalog__titles') }}

),

episodes as (

    select * from {{ ref('stg_catalog__episodes') }}

)

select
    plays.play_id,
    plays.profile_id,
    profiles.account_id,
    plays.device_id,
    plays.title_id,
    plays.episode_id,
    plays.started_at,
    {{ to_local_day('plays.started_at') }} as play_date,
    plays.watched_seconds,
    coalesce(episodes.runtime_minutes, titles.runtime_minutes) * 60 as runtime_seconds,
    plays.quality,
    plays.country_code,
    plays.loaded_at
from plays
inner join profiles
    on plays.profile_id = profiles.profile_id
inner join accounts
    on profiles.account_id = accounts.account_id
left join titles
    on plays.title_id = titles.title_id
left join episodes
    on plays.episode_id = episodes.episode_id
where not accounts.is_internal
