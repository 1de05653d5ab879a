{% snapshot carrier_history %}

{{
  config(
    unique_key='carrier_code',
    strategy='check',
    check_cols=['carrier_name', 'contract_type']
  )
}}

select carrier_code, carrier_name, contract_type from {{ ref('base_carrier') }}

{% endsnapshot %}
