select
    subscriptions.account_id,
    subscriptions.subscription_id,
    subscriptions.started_on as trial_started_on,
    subscriptions.trial_ends_on,
    accounts.acquisition_channel,
    subscriptions.ended_on is null or subscriptions.ended_on > subscriptions.trial_ends_on as is_converted
from {{ ref('subscriptions') }} as subscriptions
inner join {{ ref('accounts') }} as accounts using (account_id)
where subscriptions.trial_ends_on is not null
    and subscriptions.subscription_number = 1
