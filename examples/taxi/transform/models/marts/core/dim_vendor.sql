with
versions as (
    select * from {{ ref('int_vendor_versions') }}
)

select
    vendor_key,
    vendor_id,
    vendor_name,
    contract_tier,
    commission_pct,
    home_borough,
    valid_from,
    valid_to,
    valid_to is null as is_current
from versions
