with channels as (

    select distinct
        channel_name,
        is_paid
    from {{ ref('channel_groups') }}

)

select
    {{ generate_surrogate_key(['channel_name']) }} as channel_key,
    channel_name,
    is_paid
from channels
union all
select
    {{ generate_surrogate_key(["'Other'"]) }} as channel_key,
    'Other' as channel_name,
    false as is_paid
