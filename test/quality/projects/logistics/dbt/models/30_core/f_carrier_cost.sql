select
    {{ hash_key(['invoices.invoice_no', 'invoices.position_no']) }} as cost_key,
    {{ hash_key(['invoices.shipment_no']) }} as hk_shipment,
    carriers.carrier_version_key,
    invoices.invoice_no,
    invoices.position_no,
    invoices.cost_kind,
    invoices.invoice_date,
    invoices.amount
from {{ ref('base_carrier_invoice') }} as invoices
left join {{ ref('d_carrier') }} as carriers
    on invoices.carrier_code = carriers.carrier_code
    and invoices.invoice_date >= cast(carriers.valid_from as date)
    and invoices.invoice_date < cast(carriers.valid_to as date)
