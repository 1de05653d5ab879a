{% macro minor_to_major(column) -%}
cast({{ column }} as decimal(18, 2)) / 100
{%- endmacro %}
