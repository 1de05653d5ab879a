with source as (

    select * from {{ source('catalog', 'episodes') }}

)

select
    episode_id,
    title_id,
    season_no,
    episode_no,
    cast(runtime_minutes as integer) as runtime_minutes
from source
