with source as (

    select * from {{ source('shop', 'order_lines') }}

),

renamed as (

    select
        id as order_line_id,
        order_id,
        product_id,
        line_number,
        quantity,
        {{ cents_to_euros('unit_price_cents') }} as unit_price,
        {{ cents_to_euros('discount_cents') }} as discount_amount,
        cast(updated_at as timestamp) as updated_at
    from source

)

select * from renamed
