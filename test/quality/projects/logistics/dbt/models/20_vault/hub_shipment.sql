{{ hub(ref('base_shipment'), 'shipment_no', 'hk_shipment') }}
