with source as (

    select * from {{ source('catalog', 'licences') }}

)

select
    licence_id,
    title_id,
    nullif(country, 'XX') as country_code,
    licensor,
    cast(valid_from as date) as valid_from,
    cast(valid_until as date) as valid_until,
    {{ minor_to_major('fee_amount') }} as fee_amount,
    fee_currency,
    fee_model
from source
