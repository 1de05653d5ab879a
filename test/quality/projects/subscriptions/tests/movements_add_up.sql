-- The movements of an account together are its current MRR.
select
    movements.account_id,
    sum(movements.change_eur) as moved_eur,
    max(current_mrr.mrr_eur) as mrr_eur
from {{ ref('mrr_movements') }} as movements
inner join {{ ref('mrr_by_account') }} as current_mrr
    on current_mrr.account_id = movements.account_id
    and current_mrr.month = (select max(month) from {{ ref('months') }})
group by 1
having abs(sum(movements.change_eur) - max(current_mrr.mrr_eur)) > 0.05
