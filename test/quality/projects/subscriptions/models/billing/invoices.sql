{{ config(materialized='incremental', unique_key='invoice_id', incremental_strategy='delete+insert', on_schema_change='fail') }}

with

invoices as (
    select * from {{ ref('billing__invoices') }}
    {% if is_incremental() %}
    where updated_at > (select coalesce(max(updated_at), '1900-01-01') from {{ this }})
    {% endif %}
),

items as (
    select
        invoice_id,
        sum(amount) filter (where kind in ('subscription', 'usage')) as services_amount,
        sum(amount) filter (where kind = 'credit') as credit_amount,
        sum(amount) filter (where kind = 'tax') as tax_amount
    from {{ ref('billing__invoice_items') }}
    group by 1
)

select
    invoices.invoice_id,
    invoices.account_id,
    invoices.subscription_id,
    invoices.status,
    invoices.currency,
    invoices.issued_on,
    invoices.paid_on,
    date_diff('day', invoices.issued_on, invoices.paid_on) as days_to_pay,
    coalesce(items.services_amount, 0) as services_amount,
    coalesce(items.credit_amount, 0) as credit_amount,
    coalesce(items.tax_amount, 0) as tax_amount,
    coalesce(items.services_amount, 0) + coalesce(items.credit_amount, 0) + coalesce(items.tax_amount, 0) as total_amount,
    invoices.updated_at
from invoices
left join items using (invoice_id)
