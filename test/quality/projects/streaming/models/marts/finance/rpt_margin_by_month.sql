with revenue as (

    select
        month_start,
        sum(net_revenue_eur) as net_revenue_eur,
        sum(written_off_eur) as written_off_eur
    from {{ ref('rpt_revenue_monthly') }}
    group by month_start

),

licences as (

    select
        month_start,
        sum(fee_eur) as licence_costs_eur
    from {{ ref('int_licence_fees_monthly') }}
    group by month_start

),

marketing as (

    select
        cast(date_trunc('month', spend_date) as date) as month_start,
        sum(cost_eur) as marketing_costs_eur
    from {{ ref('fct_marketing_spend') }}
    group by 1

)

select
    revenue.month_start,
    revenue.net_revenue_eur,
    revenue.written_off_eur,
    coalesce(licences.licence_costs_eur, 0) as licence_costs_eur,
    coalesce(marketing.marketing_costs_eur, 0) as marketing_costs_eur,
    revenue.net_revenue_eur
    - revenue.written_off_eur
    - coalesce(licences.licence_costs_eur, 0)
    - coalesce(marketing.marketing_costs_eur, 0) as margin_eur
from revenue
left join licences
    on revenue.month_start = licences.month_start
left join marketing
    on revenue.month_start = marketing.month_start
