with customers as (

    select * from {{ ref('stg_shop__customers') }}

),

customer_orders as (

    select * from {{ ref('int_customer_orders') }}

),

joined as (

    select
        customers.customer_id,
        customers.first_name || ' ' || customers.last_name as customer_name,
        customers.country_code,
        customers.city,
        customers.accepts_marketing,
        customers.registered_at,
        customer_orders.first_order_at,
        customer_orders.last_order_at,
        coalesce(customer_orders.order_count, 0) as order_count,
        coalesce(customer_orders.lifetime_value, 0) as lifetime_value,
        case
            when customer_orders.order_count is null then 'prospect'
            when customer_orders.order_count = 1 then 'one-time'
            when customer_orders.lifetime_value >= 1000 then 'vip'
            else 'repeat'
        end as customer_segment
    from customers
    left join customer_orders
        on customers.customer_id = customer_orders.customer_id

),

unknown as (

    select
        -1 as customer_id,
        'Guest' as customer_name,
        null as country_code,
        null as city,
        false as accepts_marketing,
        null as registered_at,
        null as first_order_at,
        null as last_order_at,
        0 as order_count,
        0 as lifetime_value,
        'guest' as customer_segment

)

select * from joined
union all
select * from unknown
