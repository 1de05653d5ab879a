-- Fees are spread evenly over the months of a licence.
with licences as (

    select * from {{ ref('stg_catalog__licences') }}

),

months as (

    select distinct month_start from {{ ref('dim_dates') }}

),

rates as (

    select * from {{ ref('exchange_rates') }}

)

select
    licences.licence_id,
    licences.title_id,
    licences.licensor,
    licences.country_code,
    months.month_start,
    cast(
        licences.fee_amount * rates.euros_per_unit
        / (date_diff('month', licences.valid_from, licences.valid_until) + 1)
        as decimal(18, 2)
    ) as fee_eur
from licences
inner join months
    on months.month_start between date_trunc('month', licences.valid_from) and licences.valid_until
inner join rates
    on licences.fee_currency = rates.currency
    and months.month_start = rates.rate_month
