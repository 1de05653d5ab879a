select
    id as invoice_id,
    account_id,
    subscription_id,
    status,
    currency,
    issued_on::date as issued_on,
    paid_on::date as paid_on,
    updated_at::timestamp as updated_at
from {{ source('billing', 'invoices') }}
where status <> 'draft'
