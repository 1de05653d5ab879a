with source as (

    select * from {{ source('app', 'devices') }}

)

select
    device_id,
    account_id,
    device_type,
    os as operating_system,
    app_version,
    cast(registered_at as timestamp) as registered_at
from source
