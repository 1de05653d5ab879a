{% macro cents_to_amount(column) -%}
cast({{ column }} * 0.01 as decimal(10, 2))
{%- endmacro %}
