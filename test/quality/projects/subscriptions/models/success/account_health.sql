with

accounts as (
    select * from {{ ref('accounts', v=2) }}
    where deleted_at is null
),

latest_mrr as (
    select account_id, mrr_eur, seats
    from {{ ref('mrr_by_account') }}
    where month = (select max(month) from {{ ref('months') }})
),

recent_usage as (
    select
        account_id,
        sum(event_count) as events_28d,
        max(active_users) as peak_users_28d
    from {{ ref('usage_daily') }}
    where usage_date > (select max(usage_date) - 28 from {{ ref('usage_daily') }})
    group by 1
),

open_invoices as (
    select
        account_id,
        count(*) as open_count
    from {{ ref('invoices') }}
    where status = 'open'
    group by 1
),

scored as (
    select
        accounts.account_id,
        accounts.size_segment,
        coalesce(latest_mrr.mrr_eur, 0) as mrr_eur,
        coalesce(recent_usage.events_28d, 0) as events_28d,
        coalesce(recent_usage.peak_users_28d, 0) / nullif(latest_mrr.seats, 0) as seat_usage,
        coalesce(open_invoices.open_count, 0) as open_invoice_count,
        40 * least(coalesce(recent_usage.events_28d, 0) / 20.0, 1)
            + 40 * least(coalesce(coalesce(recent_usage.peak_users_28d, 0) / nullif(latest_mrr.seats, 0), 0), 1)
            + case when coalesce(open_invoices.open_count, 0) = 0 then 20 else 0 end as health_score
    from accounts
    left join latest_mrr using (account_id)
    left join recent_usage using (account_id)
    left join open_invoices using (account_id)
)

select
    *,
    case
        when health_score >= 70 then 'green'
        when health_score >= 40 then 'yellow'
        else 'red'
    end as health
from scored
