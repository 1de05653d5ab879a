with versions as (

    select
        *,
        row_number() over (partition by plan_id order by dbt_valid_from) as version_no
    from {{ ref('snap_plans') }}

)

select
    {{ surrogate_key(['plan_id', 'dbt_valid_from']) }} as plan_key,
    plan_id,
    plan_code,
    plan_name,
    list_price,
    currency,
    max_streams,
    billing_period,
    is_active,
    -- What was before the first version is unknown; its price is taken.
    case when version_no = 1 then cast('2000-01-01' as timestamp) else dbt_valid_from end as valid_from,
    dbt_valid_to as valid_to,
    dbt_valid_to is null as is_current
from versions
