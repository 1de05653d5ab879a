with source as (

    select * from {{ source('shop', 'orders') }}

),

renamed as (

    select
        id as order_id,
        customer_id,
        status as order_status,
        session_id,
        upper(ship_country) as ship_country_code,
        {{ cents_to_euros('shipping_cents') }} as shipping_amount,
        voucher_code,
        cast(ordered_at as timestamp) as ordered_at,
        cast(updated_at as timestamp) as updated_at
    from source

)

select * from renamed
