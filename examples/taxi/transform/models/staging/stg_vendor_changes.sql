select
    vendor_id,
    vendor_name,
    contract_tier,
    commission_pct,
    home_borough,
    changed_at
from {{ source('raw', 'vendor_changes') }}
