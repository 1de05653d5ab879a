{{ config(severity='warn') }}
-- What is billed for shipments that we know must arrive in the deliveries.
with billed as (
    select sum(amount) as amount
    from {{ ref('f_carrier_cost') }}
    where hk_shipment in (select hk_shipment from {{ ref('f_delivery') }})
),

delivered as (
    select sum(carrier_cost) as amount from {{ ref('f_delivery') }}
)

select billed.amount as billed, delivered.amount as delivered
from billed, delivered
where billed.amount <> delivered.amount
