select
    account_id,
    min(started_at) as first_play_at,
    max(started_at) as last_play_at,
    count(*) as play_count,
    sum(watched_seconds) as watched_seconds
from {{ ref('int_plays_enriched') }}
group by account_id
