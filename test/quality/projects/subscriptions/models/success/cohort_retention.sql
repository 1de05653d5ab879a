with

cohorts as (
    select
        account_id,
        min(month) as cohort_month
    from {{ ref('mrr_movements') }}
    where movement = 'new'
    group by 1
),

months_since as (
    select
        cohorts.cohort_month,
        date_diff('month', cohorts.cohort_month, mrr.month) as months_since,
        mrr.account_id,
        mrr.mrr_eur
    from cohorts
    inner join {{ ref('mrr_by_account') }} as mrr using (account_id)
)

select
    cohort_month,
    months_since,
    count(*) as account_count,
    count(*) filter (where mrr_eur > 0) as retained_count,
    sum(mrr_eur) as mrr_eur,
    count(*) filter (where mrr_eur > 0) / count(*)::double as logo_retention
from months_since
group by 1, 2
