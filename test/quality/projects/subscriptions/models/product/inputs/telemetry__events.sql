select
    event_id,
    account_id,
    user_id,
    event_name,
    feature,
    try_cast(duration_ms as integer) as duration_ms,
    occurred_at::timestamp as occurred_at,
    received_at::timestamp as received_at
from {{ source('telemetry', 'events') }}
qualify row_number() over (partition by event_id order by received_at) = 1
