{% macro to_eur(amount, rate) %}
    round({{ amount }} * coalesce({{ rate }}, 1), 2)
{% endmacro %}
