with source as (

    select * from {{ source('ads', 'spend') }}

)

select
    cast(spend_date as date) as spend_date,
    platform,
    campaign_id,
    campaign_name,
    utm_source,
    cast(cost as decimal(18, 2)) as cost_amount,
    currency,
    impressions,
    clicks
from source
