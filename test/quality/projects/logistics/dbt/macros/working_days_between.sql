{% macro working_days_between(from_date, to_date) -%}
(
    select count(*)
    from {{ ref('d_calendar') }} as working_calendar
    where working_calendar.calendar_date > {{ from_date }}
        and working_calendar.calendar_date <= {{ to_date }}
        and working_calendar.is_working_day
)
{%- endmacro %}
