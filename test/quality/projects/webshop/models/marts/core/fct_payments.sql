with payments as (

    select * from {{ ref('stg_shop__payments') }}

),

orders as (

    select * from {{ ref('stg_shop__orders') }}

)

select
    payments.payment_id,
    payments.order_id,
    coalesce(orders.customer_id, -1) as customer_id,
    cast(payments.paid_at as date) as payment_date,
    payments.paid_at,
    payments.payment_method,
    payments.payment_kind,
    payments.payment_status,
    payments.payment_status = 'settled' as is_settled,
    case when payments.payment_kind = 'refund' then -payments.amount else payments.amount end as amount
from payments
left join orders
    on payments.order_id = orders.order_id
