with source as (

    select * from {{ source('shop', 'customers') }}

),

renamed as (

    select
        id as customer_id,
        lower(trim(email)) as email,
        first_name,
        last_name,
        upper(country) as country_code,
        city,
        cast(birth_date as date) as birth_date,
        accepts_marketing,
        cast(created_at as timestamp) as registered_at,
        cast(updated_at as timestamp) as updated_at
    from source

)

select * from renamed
