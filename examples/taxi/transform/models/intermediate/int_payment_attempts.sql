with
payments as (
    select * from {{ ref('stg_payments') }}
),

payment_types as (
    select * from {{ ref('payment_types') }}
)

select
    payments.payment_id,
    payments.trip_id,
    payments.payment_type_code,
    payment_types.is_cashless,
    payments.payment_kind,
    payments.payment_status,
    row_number() over (
        partition by payments.trip_id, payments.payment_kind
        order by payments.paid_at, payments.payment_id
    ) as attempt_number,
    payments.payment_status = 'settled' as is_settled,
    payments.amount,
    payments.paid_at,
    payments.loaded_at
from payments
left join payment_types on payments.payment_type_code = payment_types.payment_type_code
