{% macro hash_key(columns) -%}
md5(concat_ws('||'{% for column in columns %}, coalesce(upper(trim(cast({{ column }} as varchar))), '^^'){% endfor %}))
{%- endmacro %}
