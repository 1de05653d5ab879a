{% macro percentage(part, whole) -%}
cast(100.0 * {{ part }} / nullif({{ whole }}, 0) as decimal(7, 2))
{%- endmacro %}
