-- The parts of a trip's price must give its total.
select trip_id, total_amount
from {{ ref('fct_trips') }}
where total_amount <> fare_amount + surcharge_amount + toll_amount + tip_amount
