{% macro minutes_between(started_at, ended_at) -%}
cast(date_diff('second', {{ started_at }}, {{ ended_at }}) / 60.0 as decimal(10, 2))
{%- endmacro %}
