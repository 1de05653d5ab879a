select
    deliveries.promised_date,
    depots.region,
    deliveries.service,
    count(*) as shipments,
    count(*) filter (where deliveries.is_on_time) as on_time_shipments,
    round(100.0 * count(*) filter (where deliveries.is_on_time) / nullif(count(*), 0), 1) as on_time_pct,
    sum(deliveries.failed_attempts) as failed_attempts
from {{ ref('f_delivery') }} as deliveries
inner join {{ ref('d_depot') }} as depots
    on deliveries.hk_destination_depot = depots.hk_depot
where deliveries.booking_status <> 'cancelled'
group by all
