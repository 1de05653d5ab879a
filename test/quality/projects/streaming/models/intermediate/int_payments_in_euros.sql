with payments as (

    select * from {{ ref('stg_billing__payments') }}

),

rates as (

    select * from {{ ref('exchange_rates') }}

)

select
    payments.payment_id,
    payments.invoice_id,
    payments.attempt_no,
    payments.payment_method,
    payments.payment_status,
    payments.failure_code,
    payments.created_at,
    {{ to_local_day('payments.created_at') }} as payment_date,
    payments.currency,
    payments.amount,
    cast(payments.amount * rates.euros_per_unit as decimal(18, 2)) as amount_eur
from payments
left join rates
    on payments.currency = rates.currency
    and date_trunc('month', {{ to_local_day('payments.created_at') }}) = rates.rate_month
