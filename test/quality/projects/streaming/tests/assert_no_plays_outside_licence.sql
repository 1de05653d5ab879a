-- Licensors may ask for money when a title was shown without a licence.
{{ config(severity = 'warn') }}

select
    plays.play_id,
    plays.title_id,
    plays.play_date
from {{ ref('fct_plays') }} as plays
inner join {{ ref('dim_titles') }} as titles
    on plays.title_id = titles.title_id
left join {{ ref('int_licence_days') }} as licences
    on plays.title_id = licences.title_id
    and plays.play_date = licences.licence_day
where not titles.is_original
    and licences.title_id is null
