with months as (

    select * from {{ ref('int_subscription_months') }}

),

accounts as (

    select * from {{ ref('dim_accounts') }}

),

plans as (

    select * from {{ ref('dim_plans') }}

)

select
    months.month_start,
    accounts.country_code,
    plans.plan_name,
    count(distinct months.subscription_id) as subscription_count,
    sum(months.mrr_eur) as mrr_eur
from months
inner join accounts
    on months.account_id = accounts.account_id
inner join plans
    on months.plan_key = plans.plan_key
group by
    months.month_start,
    accounts.country_code,
    plans.plan_name
