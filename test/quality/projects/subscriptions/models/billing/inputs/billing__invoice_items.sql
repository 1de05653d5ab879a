select
    id as invoice_item_id,
    invoice_id,
    kind,
    amount,
    period_start::date as period_start,
    period_end::date as period_end
from {{ source('billing', 'invoice_items') }}
