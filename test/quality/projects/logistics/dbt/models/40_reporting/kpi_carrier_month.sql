with deliveries as (
    select
        carriers.carrier_code,
        date_trunc('month', deliveries.booked_date) as booked_month,
        count(*) as shipments,
        avg(deliveries.lead_hours) as avg_lead_hours,
        avg(case when deliveries.is_on_time then 1.0 else 0.0 end) as on_time_rate
    from {{ ref('f_delivery') }} as deliveries
    inner join {{ ref('d_carrier') }} as carriers
        on deliveries.carrier_version_key = carriers.carrier_version_key
    group by 1, 2
),

costs as (
    select
        carriers.carrier_code,
        date_trunc('month', costs.invoice_date) as invoice_month,
        sum(costs.amount) as billed_amount,
        sum(costs.amount) filter (where costs.cost_kind = 'fuel') as fuel_amount
    from {{ ref('f_carrier_cost') }} as costs
    inner join {{ ref('d_carrier') }} as carriers
        on costs.carrier_version_key = carriers.carrier_version_key
    group by 1, 2
)

select
    coalesce(deliveries.carrier_code, costs.carrier_code) as carrier_code,
    cast(coalesce(deliveries.booked_month, costs.invoice_month) as date) as month_start,
    coalesce(deliveries.shipments, 0) as shipments,
    round(deliveries.avg_lead_hours, 1) as avg_lead_hours,
    round(deliveries.on_time_rate, 4) as on_time_rate,
    coalesce(costs.billed_amount, 0) as billed_amount,
    coalesce(costs.fuel_amount, 0) as fuel_amount
from deliveries
full outer join costs
    on deliveries.carrier_code = costs.carrier_code
    and deliveries.booked_month = costs.invoice_month
