with

changes as (
    select
        account_id,
        month,
        mrr_eur,
        lag(mrr_eur, 1, 0) over (partition by account_id order by month) as previous_mrr_eur,
        max(mrr_eur) over (
            partition by account_id order by month
            rows between unbounded preceding and 1 preceding
        ) as highest_before_eur
    from {{ ref('mrr_by_account') }}
)

select
    md5(account_id::varchar || '-' || month::varchar) as movement_id,
    account_id,
    month,
    case
        when previous_mrr_eur = 0 and mrr_eur > 0 and coalesce(highest_before_eur, 0) = 0 then 'new'
        when previous_mrr_eur = 0 and mrr_eur > 0 then 'reactivation'
        when previous_mrr_eur > 0 and mrr_eur = 0 then 'churn'
        when mrr_eur > previous_mrr_eur then 'expansion'
        when mrr_eur < previous_mrr_eur then 'contraction'
    end as movement,
    (mrr_eur - previous_mrr_eur)::decimal(14, 2) as change_eur,
    mrr_eur::decimal(14, 2) as mrr_eur
from changes
where mrr_eur <> previous_mrr_eur
