select
    hubs.hk_depot,
    hubs.depot_code,
    depots.depot_name,
    depots.region,
    depots.opened_on
from {{ ref('hub_depot') }} as hubs
inner join {{ ref('base_depot') }} as depots
    on hubs.depot_code = depots.depot_code

union all

select
    {{ hash_key(["'?'"]) }},
    '?',
    'unknown',
    'unknown',
    null
