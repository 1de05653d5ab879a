{{
  config(
    materialized = 'incremental',
    unique_key = 'scan_id',
    incremental_strategy = 'delete+insert',
    on_schema_change = 'sync_all_columns'
  )
}}

with scans as (
    select *
    from {{ ref('base_scan') }}
    {% if is_incremental() -%}
    where load_ts > (select max(load_ts) from {{ this }})
    {%- endif %}
)

select
    scans.scan_id,
    {{ hash_key(['scans.shipment_no']) }} as hk_shipment,
    coalesce(depots.hk_depot, {{ hash_key(["'?'"]) }}) as hk_depot,
    scans.scan_type,
    scans.driver_no,
    cast(scans.scanned_ts as date) as scan_date,
    scans.scanned_ts,
    date_diff('minute', scans.scanned_ts, scans.load_ts) as delay_minutes,
    scans.load_ts
from scans
left join {{ ref('d_depot') }} as depots
    on scans.depot_code = depots.depot_code
