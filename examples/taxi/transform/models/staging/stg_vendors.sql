select
    vendor_id,
    vendor_name,
    contract_tier,
    commission_pct,
    home_borough,
    updated_at
from {{ source('raw', 'vendors') }}
