with source as (

    select * from {{ source('catalog', 'titles') }}

)

select
    title_id,
    title_name,
    title_kind,
    genre,
    cast(runtime_minutes as integer) as runtime_minutes,
    release_year,
    age_rating,
    is_original,
    nullif(licensor, '') as licensor
from source
