with orders as (

    select * from {{ ref('fct_orders') }}
    where order_status <> 'cancelled'

),

dates as (

    select * from {{ ref('dim_dates') }}

)

select
    dates.month_start,
    orders.ship_country_code,
    count(*) as order_count,
    sum(orders.order_amount) as order_amount,
    sum(orders.net_amount) as net_amount,
    sum(orders.cost_amount) as cost_amount,
    sum(orders.refunded_amount) as refunded_amount,
    sum(orders.net_amount) - sum(orders.cost_amount) as contribution_amount
from orders
inner join dates
    on orders.order_date = dates.date_day
group by
    dates.month_start,
    orders.ship_country_code
