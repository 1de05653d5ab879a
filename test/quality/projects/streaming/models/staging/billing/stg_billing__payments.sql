with source as (

    select * from {{ source('billing', 'payments') }}

)

select
    payment_id,
    invoice_id,
    attempt_no,
    method as payment_method,
    case when status = 'refunded' then -1 else 1 end * {{ minor_to_major('amount_minor') }} as amount,
    currency,
    status as payment_status,
    nullif(failure_code, '') as failure_code,
    cast(created_at as timestamp) as created_at
from source
