select
    months.month,
    rates.currency,
    rates.eur_rate
from {{ ref('months') }} as months
inner join {{ ref('exchange_rates') }} as rates
    on rates.valid_month <= months.month
qualify row_number() over (partition by months.month, rates.currency order by rates.valid_month desc) = 1
