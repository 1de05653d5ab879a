with

accounts as (
    select * from {{ ref('app__accounts') }}
),

user_counts as (
    select
        account_id,
        count(*) as user_count,
        count(*) filter (where role = 'admin') as admin_count,
        max(last_seen_at) as last_seen_at
    from {{ ref('app__users') }}
    group by 1
)

select
    accounts.account_id,
    accounts.company_name,
    accounts.industry,
    accounts.country,
    case
        when accounts.employee_count is null then 'unknown'
        when accounts.employee_count < 50 then 'small'
        when accounts.employee_count < 500 then 'medium'
        else 'enterprise'
    end as size_segment,
    accounts.acquisition_channel,
    coalesce(user_counts.user_count, 0) as user_count,
    coalesce(user_counts.admin_count, 0) as admin_count,
    user_counts.last_seen_at,
    accounts.created_at,
    accounts.deleted_at
from accounts
left join user_counts using (account_id)
