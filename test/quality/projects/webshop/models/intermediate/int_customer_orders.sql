with orders as (

    select * from {{ ref('stg_shop__orders') }}
    where order_status <> 'cancelled'

),

payments as (

    select * from {{ ref('int_order_payments') }}

),

by_customer as (

    select
        orders.customer_id,
        min(orders.ordered_at) as first_order_at,
        max(orders.ordered_at) as last_order_at,
        count(*) as order_count,
        sum(coalesce(payments.paid_amount, 0) - coalesce(payments.refunded_amount, 0)) as lifetime_value
    from orders
    left join payments
        on orders.order_id = payments.order_id
    where orders.customer_id is not null
    group by orders.customer_id

)

select * from by_customer
