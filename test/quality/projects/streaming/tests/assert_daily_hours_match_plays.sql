-- What the daily aggregate says must be what the plays say.
with aggregated as (

    select sum(watched_hours) as hours from {{ ref('agg_title_daily') }}

),

plays as (

    select sum(watched_seconds) / 3600.0 as hours from {{ ref('fct_plays') }}

)

select
    aggregated.hours as aggregated_hours,
    plays.hours as play_hours
from aggregated
cross join plays
where abs(aggregated.hours - plays.hours) > 0.5
