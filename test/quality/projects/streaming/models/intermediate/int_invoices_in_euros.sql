with invoices as (

    select * from {{ ref('stg_billing__invoices') }}

),

rates as (

    select * from {{ ref('exchange_rates') }}

)

select
    invoices.invoice_id,
    invoices.subscription_id,
    invoices.account_id,
    invoices.period_start,
    invoices.period_end,
    invoices.invoice_status,
    invoices.issued_at,
    {{ to_local_day('invoices.issued_at') }} as invoice_date,
    invoices.currency,
    invoices.gross_amount,
    cast(invoices.gross_amount * rates.euros_per_unit as decimal(18, 2)) as gross_amount_eur,
    cast((invoices.gross_amount - invoices.tax_amount) * rates.euros_per_unit as decimal(18, 2)) as net_amount_eur
from invoices
left join rates
    on invoices.currency = rates.currency
    and date_trunc('month', {{ to_local_day('invoices.issued_at') }}) = rates.rate_month
