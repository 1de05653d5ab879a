with payments as (

    select * from {{ ref('fct_payments') }}
    where payment_status in ('succeeded', 'failed')

)

select
    cast(date_trunc('month', payment_date) as date) as month_start,
    payment_method,
    count(*) as attempt_count,
    sum(case when payment_status = 'failed' then 1 else 0 end) as failed_count,
    round(100.0 * sum(case when payment_status = 'failed' then 1 else 0 end) / count(*), 2) as failed_pct,
    sum(case when payment_status = 'failed' then amount_eur else 0 end) as failed_amount_eur
from payments
group by 1, 2
