{#- All hubs are built alike: the first time that a business key was seen. -#}
{% macro hub(relation, business_key, key_name) %}
select
    {{ hash_key([business_key]) }} as {{ key_name }},
    {{ business_key }},
    min(load_ts) as first_seen_ts
from {{ relation }}
where {{ business_key }} is not null
group by {{ business_key }}
{% endmacro %}
