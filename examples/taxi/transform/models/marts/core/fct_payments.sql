with
payments as (
    select * from {{ ref('int_payment_attempts') }}
),

trips as (
    select * from {{ ref('int_trips_enriched') }}
)

select
    payments.payment_id,
    payments.trip_id,
    trips.vendor_key,
    cast(payments.paid_at as date) as payment_date,
    payments.paid_at,
    payments.payment_type_code,
    payments.payment_kind,
    payments.payment_status,
    payments.attempt_number,
    payments.is_settled,
    payments.amount,
    payments.loaded_at
from payments
-- The money may be known before the trip is delivered.
left join trips on payments.trip_id = trips.trip_id
