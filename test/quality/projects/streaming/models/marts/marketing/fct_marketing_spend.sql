select
    costs.spend_date,
    costs.platform,
    costs.campaign_id,
    costs.campaign_name,
    costs.utm_source,
    channels.channel,
    costs.impressions,
    costs.clicks,
    costs.cost_eur
from {{ ref('int_campaign_costs_in_euros') }} as costs
left join {{ ref('acquisition_channels') }} as channels
    on costs.utm_source = channels.utm_source
