select
    invoice_no,
    position_no,
    shipment_no,
    carrier_code,
    cost_kind,
    cast(amount as decimal(12, 2)) as amount,
    cast(invoice_date as date) as invoice_date,
    cast(load_ts as timestamp) as load_ts
from {{ source('tms', 'carrier_invoice') }}
