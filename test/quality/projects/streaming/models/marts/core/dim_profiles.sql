select
    profiles.profile_id,
    profiles.account_id,
    profiles.profile_name,
    profiles.is_kids,
    profiles.language_code,
    accounts.country_code,
    {{ to_local_day('profiles.created_at') }} as created_date
from {{ ref('stg_app__profiles') }} as profiles
inner join {{ ref('stg_app__accounts') }} as accounts
    on profiles.account_id = accounts.account_id
where not accounts.is_internal
