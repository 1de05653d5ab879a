select
    play_date,
    profile_id,
    account_id,
    count(*) as play_count,
    sum(watched_seconds) as watched_seconds,
    max(case when is_completed then 1 else 0 end) = 1 as has_completed
from {{ ref('fct_plays') }}
group by
    play_date,
    profile_id,
    account_id
