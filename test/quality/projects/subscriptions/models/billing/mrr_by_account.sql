with

account_months as (
    select
        account_id,
        month,
        sum(mrr_eur) as mrr_eur,
        sum(seats) as seats
    from {{ ref('subscription_months') }}
    group by 1, 2
),

first_months as (
    select account_id, min(month) as first_month
    from account_months
    group by 1
),

spine as (
    select
        first_months.account_id,
        months.month
    from first_months
    inner join {{ ref('months') }} as months on months.month >= first_months.first_month
)

select
    spine.account_id,
    spine.month,
    coalesce(account_months.mrr_eur, 0) as mrr_eur,
    coalesce(account_months.seats, 0) as seats
from spine
left join account_months
    on account_months.account_id = spine.account_id
    and account_months.month = spine.month
