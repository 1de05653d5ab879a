with orders as (

    select * from {{ ref('stg_shop__orders') }}

),

lines as (

    select
        order_id,
        count(*) as line_count,
        sum(quantity) as item_count,
        sum(line_amount) as goods_amount,
        sum(cost_amount) as cost_amount
    from {{ ref('int_order_lines_priced') }}
    group by order_id

),

payments as (

    select * from {{ ref('int_order_payments') }}

),

sessions as (

    select * from {{ ref('int_sessions_channelled') }}

),

vat_rates as (

    select * from {{ ref('vat_rates') }}

),

final as (

    select
        orders.order_id,
        coalesce(orders.customer_id, -1) as customer_id,
        cast(orders.ordered_at as date) as order_date,
        orders.ordered_at,
        orders.order_status,
        orders.ship_country_code,
        orders.voucher_code,
        {{ generate_surrogate_key(["coalesce(sessions.channel_name, 'Other')"]) }} as channel_key,
        coalesce(lines.line_count, 0) as line_count,
        coalesce(lines.item_count, 0) as item_count,
        coalesce(lines.goods_amount, 0) as goods_amount,
        orders.shipping_amount,
        coalesce(lines.goods_amount, 0) + orders.shipping_amount as order_amount,
        round((coalesce(lines.goods_amount, 0) + orders.shipping_amount) / (1 + vat_rates.vat_rate), 2) as net_amount,
        coalesce(lines.cost_amount, 0) as cost_amount,
        coalesce(payments.paid_amount, 0) as paid_amount,
        coalesce(payments.refunded_amount, 0) as refunded_amount,
        payments.first_paid_at
    from orders
    left join lines
        on orders.order_id = lines.order_id
    left join payments
        on orders.order_id = payments.order_id
    left join sessions
        on orders.session_id = sessions.session_id
    left join vat_rates
        on orders.ship_country_code = vat_rates.country_code

)

select * from final
