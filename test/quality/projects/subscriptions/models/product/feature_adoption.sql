with

first_uses as (
    select
        account_id,
        feature,
        min(occurred_at) as first_used_at,
        count(*) as use_count,
        count(distinct user_id) as user_count
    from {{ ref('telemetry__events') }}
    where feature is not null
        and account_id is not null
    group by 1, 2
)

select
    first_uses.account_id,
    first_uses.feature,
    first_uses.first_used_at,
    first_uses.use_count,
    first_uses.user_count,
    date_diff('day', accounts.created_at, first_uses.first_used_at) as days_to_adopt
from first_uses
inner join {{ ref('accounts', v=2) }} as accounts using (account_id)
