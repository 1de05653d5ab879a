-- What the lines say must be what the order says.
select
    orders.order_id,
    orders.goods_amount,
    sum(lines.line_amount) as line_amount
from {{ ref('fct_orders') }} as orders
inner join {{ ref('fct_order_lines') }} as lines
    on orders.order_id = lines.order_id
group by orders.order_id, orders.goods_amount
having abs(orders.goods_amount - sum(lines.line_amount)) > 0.01
