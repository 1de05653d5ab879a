with
payments as (
    select * from {{ source('raw', 'payments') }}
)

select
    payment_id,
    trip_id,
    payment_type as payment_type_code,
    kind as payment_kind,
    status as payment_status,
    {{ cents_to_amount('amount_cents') }} as amount,
    paid_at,
    loaded_at
from payments
