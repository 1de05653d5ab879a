{% macro minutes_between(started_at, ended_at) -%}
cast(extract(epoch from ({{ ended_at }} - {{ started_at }})) / 60.0 as decimal(10, 2))
{%- endmacro %}
