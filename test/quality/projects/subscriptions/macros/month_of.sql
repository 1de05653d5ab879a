{% macro month_of(expression) -%}
cast(date_trunc('month', {{ expression }}) as date)
{%- endmacro %}
