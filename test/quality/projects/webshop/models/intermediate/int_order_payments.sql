with payments as (

    select * from {{ ref('stg_shop__payments') }}

),

settled as (

    select
        order_id,
        sum(case when payment_kind = 'payment' then amount else 0 end) as paid_amount,
        sum(case when payment_kind = 'refund' then amount else 0 end) as refunded_amount,
        min(case when payment_kind = 'payment' then paid_at end) as first_paid_at
    from payments
    where payment_status = 'settled'
    group by order_id

)

select * from settled
