-- One row for each month in which a subscription is paid at its end.
select
    subscriptions.subscription_id,
    subscriptions.account_id,
    months.month,
    subscriptions.tier,
    subscriptions.seats,
    {{ to_eur('subscriptions.monthly_amount', 'rates.eur_rate') }} as mrr_eur
from {{ ref('subscriptions') }} as subscriptions
inner join {{ ref('months') }} as months
    on months.last_day >= coalesce(subscriptions.trial_ends_on, subscriptions.started_on)
    and (subscriptions.ended_on is null or months.last_day < subscriptions.ended_on)
left join {{ ref('rates_by_month') }} as rates
    on rates.month = months.month
    and rates.currency = subscriptions.currency
