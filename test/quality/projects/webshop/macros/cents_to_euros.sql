{% macro cents_to_euros(column) -%}
cast({{ column }} as decimal(18, 2)) / 100
{%- endmacro %}
