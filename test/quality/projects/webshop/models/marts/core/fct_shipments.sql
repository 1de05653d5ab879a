with shipments as (

    select * from {{ ref('stg_shop__shipments') }}

),

orders as (

    select * from {{ ref('stg_shop__orders') }}

)

select
    shipments.shipment_id,
    shipments.order_id,
    coalesce(orders.customer_id, -1) as customer_id,
    shipments.carrier,
    cast(shipments.shipped_at as date) as shipped_date,
    cast(shipments.delivered_at as date) as delivered_date,
    date_diff('hour', orders.ordered_at, shipments.shipped_at) as handling_hours,
    date_diff('hour', shipments.shipped_at, shipments.delivered_at) as transit_hours
from shipments
left join orders
    on shipments.order_id = orders.order_id
