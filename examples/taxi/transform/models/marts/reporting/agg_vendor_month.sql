with
trips as (
    select * from {{ ref('fct_trips') }}
),

vendors as (
    select * from {{ ref('dim_vendor') }}
)

select
    trips.vendor_id,
    cast(date_trunc('month', trips.pickup_date) as date) as month_start,
    vendors.contract_tier,
    count(*) as trip_count,
    cast(sum(trips.total_amount) as decimal(14, 2)) as total_amount,
    cast(sum(trips.commission_amount) as decimal(14, 2)) as commission_amount
from trips
inner join vendors on trips.vendor_key = vendors.vendor_key
group by 1, 2, 3
