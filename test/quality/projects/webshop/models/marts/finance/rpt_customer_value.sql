with orders as (

    select * from {{ ref('fct_orders') }}
    where customer_id <> -1

),

ranked as (

    select
        customer_id,
        order_id,
        order_date,
        paid_amount - refunded_amount as value_amount,
        row_number() over (partition by customer_id order by ordered_at, order_id) as order_number
    from orders
    where order_status <> 'cancelled'

)

select
    customer_id,
    min(order_date) as first_order_date,
    max(order_date) as last_order_date,
    count(*) as order_count,
    sum(value_amount) as value_amount,
    sum(case when order_number = 1 then value_amount else 0 end) as first_order_value,
    sum(case when order_number > 1 then value_amount else 0 end) as repeat_value
from ranked
group by customer_id
