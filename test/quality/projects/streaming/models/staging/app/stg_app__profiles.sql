with source as (

    select * from {{ source('app', 'profiles') }}

)

select
    profile_id,
    account_id,
    profile_name,
    is_kids,
    language as language_code,
    cast(created_at as timestamp) as created_at
from source
