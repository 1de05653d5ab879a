with source as (

    select * from {{ source('billing', 'invoices') }}

)

select
    invoice_id,
    subscription_id,
    account_id,
    cast(period_start as date) as period_start,
    cast(period_end as date) as period_end,
    {{ minor_to_major('amount_minor') }} as gross_amount,
    {{ minor_to_major('tax_minor') }} as tax_amount,
    currency,
    status as invoice_status,
    cast(issued_at as timestamp) as issued_at
from source
