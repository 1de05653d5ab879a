-- Invoices count in the month in which they were issued, unless they are void.
select
    cast(date_trunc('month', invoice_date) as date) as month_start,
    country_code,
    cast(count(*) as integer) as invoice_count,
    cast(sum(gross_amount_eur) as decimal(18, 2)) as gross_revenue_eur,
    cast(sum(net_amount_eur) as decimal(18, 2)) as net_revenue_eur,
    cast(sum(case when invoice_status = 'uncollectible' then net_amount_eur else 0 end) as decimal(18, 2)) as written_off_eur
from {{ ref('fct_invoices') }}
where invoice_status <> 'void'
group by 1, 2
