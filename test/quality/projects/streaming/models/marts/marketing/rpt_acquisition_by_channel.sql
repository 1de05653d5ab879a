with sign_ups as (

    select
        cast(date_trunc('month', signed_up_date) as date) as month_start,
        acquisition_channel as channel,
        count(*) as sign_up_count,
        sum(case when first_subscribed_at is not null then 1 else 0 end) as subscriber_count
    from {{ ref('dim_accounts') }}
    where not is_internal
    group by 1, 2

),

spend as (

    select
        cast(date_trunc('month', spend_date) as date) as month_start,
        channel,
        sum(cost_eur) as cost_eur
    from {{ ref('fct_marketing_spend') }}
    group by 1, 2

)

select
    coalesce(sign_ups.month_start, spend.month_start) as month_start,
    coalesce(sign_ups.channel, spend.channel) as channel,
    coalesce(sign_ups.sign_up_count, 0) as sign_up_count,
    coalesce(sign_ups.subscriber_count, 0) as subscriber_count,
    coalesce(spend.cost_eur, 0) as cost_eur,
    round(spend.cost_eur / nullif(sign_ups.subscriber_count, 0), 2) as cost_per_subscriber_eur
from sign_ups
full outer join spend
    on sign_ups.month_start = spend.month_start
    and sign_ups.channel = spend.channel
