{{ config(materialized='view') }}

select *
from {{ ref('sat_shipment') }}
qualify row_number() over (partition by hk_shipment order by load_ts desc) = 1
