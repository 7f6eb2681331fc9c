select
    id, owner, name, target_kind, target, triggers, minimum_origins, webhook_url, webhook_secret, mail_address, mail_frequency, since,
    changed_at, changed_by, replayed_at
from watch
where owner = :owner and not deleted
