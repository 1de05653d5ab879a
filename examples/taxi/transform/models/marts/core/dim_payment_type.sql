select
    payment_type_code,
    payment_type_name,
    is_cashless
from {{ ref('payment_types') }}
