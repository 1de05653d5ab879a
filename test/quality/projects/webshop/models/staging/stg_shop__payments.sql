with source as (

    select * from {{ source('shop', 'payments') }}

),

renamed as (

    select
        id as payment_id,
        order_id,
        method as payment_method,
        kind as payment_kind,
        status as payment_status,
        {{ cents_to_euros('amount_cents') }} as amount,
        cast(paid_at as timestamp) as paid_at
    from source

)

select * from renamed
