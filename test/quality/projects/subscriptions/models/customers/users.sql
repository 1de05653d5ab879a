select
    users.user_id,
    users.account_id,
    users.email_hash,
    users.role,
    users.invited_by_user_id is not null as is_invited,
    users.created_at,
    users.last_seen_at,
    date_diff('day', users.created_at, users.last_seen_at) as days_active
from {{ ref('app__users') }} as users
inner join {{ ref('app__accounts') }} as accounts on users.account_id = accounts.account_id
