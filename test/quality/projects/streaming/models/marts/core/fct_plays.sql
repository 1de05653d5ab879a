{{
    config(
        materialized = 'incremental',
        incremental_strategy = 'delete+insert',
        unique_key = 'play_id',
        on_schema_change = 'fail'
    )
}}

select
    play_id,
    profile_id,
    account_id,
    device_id,
    title_id,
    episode_id,
    started_at,
    play_date,
    watched_seconds,
    runtime_seconds,
    watched_seconds >= 0.9 * runtime_seconds as is_completed,
    quality,
    country_code,
    loaded_at
from {{ ref('int_plays_enriched') }}
{% if is_incremental() %}
-- Plays come up to three days late and are sent again when they go on.
where loaded_at > (
    select max(loaded_at) - interval {{ var('play_lookback_days') }} day from {{ this }}
)
{% endif %}
