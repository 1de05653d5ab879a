{% macro surrogate_key(fields) -%}
md5(
    {%- for field in fields %}
    coalesce(cast({{ field }} as varchar), '_null_'){{ " || '|' || " if not loop.last }}
    {%- endfor %}
)
{%- endmacro %}
