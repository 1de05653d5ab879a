with titles as (

    select * from {{ ref('stg_catalog__titles') }}

),

episodes as (

    select
        title_id,
        count(*) as episode_count,
        max(season_no) as season_count,
        sum(runtime_minutes) as runtime_minutes
    from {{ ref('stg_catalog__episodes') }}
    group by title_id

),

licences as (

    select
        title_id,
        max(valid_until) as licensed_until
    from {{ ref('stg_catalog__licences') }}
    group by title_id

)

select
    titles.title_id,
    titles.title_name,
    titles.title_kind,
    titles.genre,
    titles.release_year,
    titles.age_rating,
    titles.is_original,
    titles.licensor,
    coalesce(episodes.runtime_minutes, titles.runtime_minutes) as runtime_minutes,
    coalesce(episodes.season_count, 0) as season_count,
    coalesce(episodes.episode_count, 0) as episode_count,
    licences.licensed_until
from titles
left join episodes
    on titles.title_id = episodes.title_id
left join licences
    on titles.title_id = licences.title_id
