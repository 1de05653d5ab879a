{{ hub(ref('base_depot'), 'depot_code', 'hk_depot') }}
