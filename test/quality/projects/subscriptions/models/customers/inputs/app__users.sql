select
    id as user_id,
    account_id,
    md5(lower(email)) as email_hash,
    role,
    invited_by as invited_by_user_id,
    created_at::timestamp as created_at,
    last_seen_at::timestamp as last_seen_at
from {{ source('app', 'users') }}
