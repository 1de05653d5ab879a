{% test unique_key(model, fields) %}
select {{ fields | join(', ') }}, count(*) as row_count
from {{ model }}
group by {{ fields | join(', ') }}
having count(*) > 1
{% endtest %}
