{{
    config(
        materialized='incremental',
        incremental_strategy='delete+insert',
        unique_key=['account_id', 'usage_date'],
        on_schema_change='append_new_columns'
    )
}}

with

events as (
    select * from {{ ref('telemetry__events') }}
    {% if is_incremental() %}
    -- Devices that were offline send up to two days late; whole days are computed again.
    where occurred_at >= (select max(usage_date) - interval 2 day from {{ this }})
    {% endif %}
)

select
    account_id,
    occurred_at::date as usage_date,
    count(*) as event_count,
    count(distinct user_id) as active_users,
    count(distinct feature) as features_used,
    sum(duration_ms) / 1000.0 as duration_seconds
from events
where account_id is not null
group by 1, 2
