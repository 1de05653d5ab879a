{{ hub(ref('base_carrier'), 'carrier_code', 'hk_carrier') }}
