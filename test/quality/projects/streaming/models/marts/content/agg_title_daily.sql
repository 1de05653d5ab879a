{{
    config(
        materialized = 'incremental',
        incremental_strategy = 'delete+insert',
        unique_key = ['play_date', 'title_id', 'country_code'],
        on_schema_change = 'append_new_columns'
    )
}}

select
    play_date,
    title_id,
    country_code,
    count(*) as play_count,
    count(distinct profile_id) as viewer_count,
    sum(case when is_completed then 1 else 0 end) as completed_count,
    sum(watched_seconds) / 3600.0 as watched_hours
from {{ ref('fct_plays') }}
{% if is_incremental() %}
-- Whole days, since late plays change days that are there already.
where play_date >= (
    select max(play_date) - {{ var('play_lookback_days') }} from {{ this }}
)
{% endif %}
group by
    play_date,
    title_id,
    country_code
