with source as (

    select * from {{ source('shop', 'products') }}

),

renamed as (

    select
        id as product_id,
        sku,
        name as product_name,
        category_id,
        {{ cents_to_euros('list_price_cents') }} as list_price,
        {{ cents_to_euros('cost_cents') }} as unit_cost,
        status as product_status,
        cast(updated_at as timestamp) as updated_at
    from source

)

select * from renamed
