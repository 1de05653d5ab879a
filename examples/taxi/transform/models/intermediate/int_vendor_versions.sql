with
logged as (
    select * from {{ ref('stg_vendor_changes') }}
),

snapshotted as (
    select * from {{ ref('snap_vendors') }}
),

first_snapshots as (
    select
        vendor_id,
        min(dbt_valid_from) as first_valid_from
    from snapshotted
    group by vendor_id
),

versions as (
    -- The log fills the time before the first snapshot.
    select
        logged.vendor_id,
        logged.vendor_name,
        logged.contract_tier,
        logged.commission_pct,
        logged.home_borough,
        logged.changed_at as valid_from
    from logged
    inner join first_snapshots on logged.vendor_id = first_snapshots.vendor_id
    where logged.changed_at < first_snapshots.first_valid_from

    union all

    select
        vendor_id,
        vendor_name,
        contract_tier,
        commission_pct,
        home_borough,
        dbt_valid_from as valid_from
    from snapshotted
)

select
    {{ surrogate_key(['vendor_id', 'valid_from']) }} as vendor_key,
    vendor_id,
    vendor_name,
    contract_tier,
    commission_pct,
    home_borough,
    valid_from,
    lead(valid_from) over (partition by vendor_id order by valid_from) as valid_to
from versions
