select
    month::date as month,
    (month + interval 1 month - interval 1 day)::date as last_day
from generate_series(
    '{{ var("reporting_start") }}'::date,
    '{{ var("reporting_end") }}'::date,
    interval 1 month
) as spine(month)
