select
    invoices.invoice_id,
    invoices.subscription_id,
    invoices.account_id,
    invoices.invoice_date,
    invoices.period_start,
    invoices.period_end,
    invoices.invoice_status,
    accounts.country_code,
    invoices.currency,
    invoices.gross_amount,
    invoices.gross_amount_eur,
    invoices.net_amount_eur
from {{ ref('int_invoices_in_euros') }} as invoices
inner join {{ ref('stg_app__accounts') }} as accounts
    on invoices.account_id = accounts.account_id
where not accounts.is_internal
