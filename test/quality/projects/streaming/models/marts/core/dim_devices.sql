select
    device_id,
    account_id,
    device_type,
    operating_system,
    app_version,
    case when device_type = 'tv' then 'big screen' else 'small screen' end as screen_class
from {{ ref('stg_app__devices') }}
