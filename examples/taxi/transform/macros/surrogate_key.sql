{% macro surrogate_key(columns) -%}
md5(concat_ws('|', {% for column in columns %}cast({{ column }} as varchar){{ ", " if not loop.last }}{% endfor %}))
{%- endmacro %}
