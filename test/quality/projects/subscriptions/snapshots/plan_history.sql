{% snapshot plan_history %}
{{ config(unique_key='plan_code', strategy='check', check_cols=['list_price', 'tier']) }}
select * from {{ ref('billing__plans') }}
{% endsnapshot %}
