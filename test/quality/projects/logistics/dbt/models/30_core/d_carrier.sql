-- The snapshot keeps the contract's history; the key of the hub is the same in all versions.
select
    {{ hash_key(['carrier_history.carrier_code', 'carrier_history.dbt_valid_from']) }} as carrier_version_key,
    {{ hash_key(['carrier_history.carrier_code']) }} as hk_carrier,
    carrier_history.carrier_code,
    carrier_history.carrier_name,
    carrier_history.contract_type,
    case
        when lag(carrier_history.dbt_valid_from) over (
            partition by carrier_history.carrier_code order by carrier_history.dbt_valid_from
        ) is null then cast('1990-01-01' as timestamp)
        else carrier_history.dbt_valid_from
    end as valid_from,
    coalesce(carrier_history.dbt_valid_to, cast('9999-12-31' as timestamp)) as valid_to,
    carrier_history.dbt_valid_to is null as is_current
from {{ ref('carrier_history') }} as carrier_history
