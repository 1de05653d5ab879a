{{
    config(
        materialized='incremental',
        incremental_strategy='delete+insert',
        unique_key='order_line_id',
        on_schema_change='append_new_columns'
    )
}}

with lines as (

    select * from {{ ref('int_order_lines_priced') }}

    {% if is_incremental() %}

    where updated_at >= (select max(updated_at) - interval 3 day from {{ this }})

    {% endif %}

),

orders as (

    select * from {{ ref('stg_shop__orders') }}

),

products as (

    select * from {{ ref('dim_products') }}

),

final as (

    select
        lines.order_line_id,
        lines.order_id,
        lines.line_number,
        coalesce(orders.customer_id, -1) as customer_id,
        products.product_key,
        cast(orders.ordered_at as date) as order_date,
        lines.quantity,
        lines.gross_amount,
        lines.discount_amount,
        lines.line_amount,
        lines.cost_amount,
        lines.line_amount - lines.cost_amount as margin_amount,
        lines.updated_at
    from lines
    inner join orders
        on lines.order_id = orders.order_id
    left join products
        on lines.product_id = products.product_id
        and orders.ordered_at >= products.valid_from
        and orders.ordered_at < coalesce(products.valid_to, timestamp '9999-12-31')

)

select * from final
