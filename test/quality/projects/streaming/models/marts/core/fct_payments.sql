select
    payments.payment_id,
    payments.invoice_id,
    invoices.account_id,
    payments.attempt_no,
    payments.payment_date,
    payments.payment_method,
    payments.payment_status,
    payments.failure_code,
    payments.currency,
    payments.amount,
    payments.amount_eur
from {{ ref('int_payments_in_euros') }} as payments
inner join {{ ref('fct_invoices') }} as invoices
    on payments.invoice_id = invoices.invoice_id
