-- Days on which a title may be shown in at least one country.
select distinct
    licences.title_id,
    dates.date_day as licence_day
from {{ ref('stg_catalog__licences') }} as licences
inner join {{ ref('dim_dates') }} as dates
    on dates.date_day between licences.valid_from and licences.valid_until
