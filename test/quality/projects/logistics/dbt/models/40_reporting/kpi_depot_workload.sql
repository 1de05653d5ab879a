with hourly as (
    select
        hk_depot,
        scan_date,
        hour(scanned_ts) as scan_hour,
        count(*) as scans
    from {{ ref('f_scan') }}
    where scan_type in ('inbound', 'outbound')
    group by hk_depot, scan_date, hour(scanned_ts)
)

select
    depots.depot_name,
    hourly.scan_date,
    sum(hourly.scans) as scans,
    max(hourly.scans) as peak_hour_scans,
    avg(sum(hourly.scans)) over (
        partition by depots.depot_name
        order by hourly.scan_date
        rows between 6 preceding and current row
    ) as scans_7d_avg
from hourly
inner join {{ ref('d_depot') }} as depots
    on hourly.hk_depot = depots.hk_depot
group by depots.depot_name, hourly.scan_date
