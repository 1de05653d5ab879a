-- Free months have nothing to pay.
select invoices.invoice_id
from {{ ref('fct_invoices') }} as invoices
left join {{ ref('fct_payments') }} as payments
    on invoices.invoice_id = payments.invoice_id
    and payments.payment_status = 'succeeded'
where invoices.invoice_status = 'paid'
    and invoices.gross_amount_eur > 0
    and payments.payment_id is null
