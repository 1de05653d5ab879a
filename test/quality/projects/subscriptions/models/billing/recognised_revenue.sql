-- Spreads each line of an invoice over the months of its period, by days.
with

items as (
    select
        items.invoice_item_id,
        invoices.account_id,
        invoices.currency,
        items.kind,
        items.amount,
        items.period_start,
        items.period_end,
        date_diff('day', items.period_start, items.period_end) + 1 as period_days
    from {{ ref('billing__invoice_items') }} as items
    inner join {{ ref('billing__invoices') }} as invoices using (invoice_id)
    where items.kind in ('subscription', 'usage')
        and invoices.status in ('open', 'paid')
)

select
    items.invoice_item_id,
    items.account_id,
    months.month,
    items.kind,
    {{ to_eur('items.amount', 'rates.eur_rate') }}
        * (date_diff('day', greatest(items.period_start, months.month), least(items.period_end, months.last_day)) + 1)
        / nullif(items.period_days, 0) as recognised_eur
from items
inner join {{ ref('months') }} as months
    on months.month <= items.period_end
    and months.last_day >= items.period_start
left join {{ ref('rates_by_month') }} as rates
    on rates.month = months.month
    and rates.currency = items.currency
