select
    spend.spend_date,
    spend.platform,
    spend.campaign_id,
    spend.campaign_name,
    spend.utm_source,
    spend.impressions,
    spend.clicks,
    cast(spend.cost_amount * rates.euros_per_unit as decimal(18, 2)) as cost_eur
from {{ ref('stg_ads__spend') }} as spend
left join {{ ref('exchange_rates') }} as rates
    on spend.currency = rates.currency
    and date_trunc('month', spend.spend_date) = rates.rate_month
