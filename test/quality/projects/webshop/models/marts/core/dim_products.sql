with versions as (

    select * from {{ ref('snap_products') }}

),

categories as (

    select * from {{ ref('stg_shop__categories') }}

),

parents as (

    select * from {{ ref('stg_shop__categories') }}

),

final as (

    select
        {{ generate_surrogate_key(['versions.product_id', 'versions.dbt_valid_from']) }} as product_key,
        versions.product_id,
        versions.sku,
        versions.product_name,
        categories.category_name,
        coalesce(parents.category_name, categories.category_name) as department_name,
        versions.list_price,
        versions.unit_cost,
        versions.product_status,
        case
            when row_number() over (partition by versions.product_id order by versions.dbt_valid_from) = 1
                then timestamp '2000-01-01'
            else versions.dbt_valid_from
        end as valid_from,
        versions.dbt_valid_to as valid_to,
        versions.dbt_valid_to is null as is_current
    from versions
    left join categories
        on versions.category_id = categories.category_id
    left join parents
        on categories.parent_category_id = parents.category_id

)

select * from final
