with accounts as (

    select * from {{ ref('stg_app__accounts') }}

),

channels as (

    select * from {{ ref('acquisition_channels') }}

),

first_plays as (

    select * from {{ ref('int_accounts_first_play') }}

),

profiles as (

    select
        account_id,
        count(*) as profile_count,
        max(is_kids) as has_kids_profile
    from {{ ref('stg_app__profiles') }}
    group by account_id

),

subscriptions as (

    select
        account_id,
        min(started_at) as first_subscribed_at,
        max(case when subscription_status in ('active', 'past_due', 'trialing') then 1 else 0 end) = 1 as is_subscribed
    from {{ ref('stg_billing__subscriptions') }}
    group by account_id

)

select
    accounts.account_id,
    accounts.email,
    accounts.country_code,
    accounts.signed_up_at,
    {{ to_local_day('accounts.signed_up_at') }} as signed_up_date,
    accounts.utm_source,
    channels.channel as acquisition_channel,
    accounts.accepts_marketing,
    accounts.is_internal,
    coalesce(profiles.profile_count, 0) as profile_count,
    coalesce(profiles.has_kids_profile, false) as has_kids_profile,
    subscriptions.first_subscribed_at,
    coalesce(subscriptions.is_subscribed, false) as is_subscribed,
    first_plays.first_play_at,
    first_plays.last_play_at
from accounts
left join channels
    on accounts.utm_source = channels.utm_source
left join profiles
    on accounts.account_id = profiles.account_id
left join subscriptions
    on accounts.account_id = subscriptions.account_id
left join first_plays
    on accounts.account_id = first_plays.account_id
