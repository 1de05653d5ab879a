with order_lines as (

    select * from {{ ref('stg_shop__order_lines') }}

),

products as (

    select * from {{ ref('stg_shop__products') }}

),

priced as (

    select
        order_lines.order_line_id,
        order_lines.order_id,
        order_lines.product_id,
        order_lines.line_number,
        order_lines.quantity,
        order_lines.unit_price,
        order_lines.discount_amount,
        order_lines.quantity * order_lines.unit_price as gross_amount,
        order_lines.quantity * order_lines.unit_price - order_lines.discount_amount as line_amount,
        order_lines.quantity * products.unit_cost as cost_amount,
        order_lines.updated_at
    from order_lines
    left join products
        on order_lines.product_id = products.product_id

)

select * from priced
