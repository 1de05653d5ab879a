{% test unique_over(model, cols) %}
select {{ cols | join(', ') }}
from {{ model }}
group by {{ cols | join(', ') }}
having count(*) > 1
{% endtest %}
