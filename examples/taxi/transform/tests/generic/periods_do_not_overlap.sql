{% test periods_do_not_overlap(model, entity, valid_from, valid_to) %}

select earlier.{{ entity }}, earlier.{{ valid_from }}, earlier.{{ valid_to }}
from {{ model }} as earlier
inner join {{ model }} as later
    on earlier.{{ entity }} = later.{{ entity }}
    and earlier.{{ valid_from }} < later.{{ valid_from }}
where coalesce(earlier.{{ valid_to }}, timestamp '9999-12-31') > later.{{ valid_from }}

{% endtest %}
