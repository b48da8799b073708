-- Once a live session is opened, participants have read the retention date, and digests and exports contain the codes
-- of consultation and workshop.
create trigger retention_is_not_put_off before update of retention_until on consultation
when new.retention_until > old.retention_until
  and exists (
    select 1 from session join workshop on workshop.id = session.workshop_id
    where workshop.consultation_id = old.id and session.kind = 'live' and session.opened_at is not null
  )
begin select raise(abort, 'fixed once a session was opened: retention date'); end;

create trigger consultation_code_is_fixed before update of code on consultation
when new.code is not old.code
  and exists (
    select 1 from session join workshop on workshop.id = session.workshop_id
    where workshop.consultation_id = old.id and session.kind = 'live' and session.opened_at is not null
  )
begin select raise(abort, 'fixed once a session was opened: code'); end;

create trigger workshop_code_is_fixed before update of code, consultation_id on workshop
when (new.code, new.consultation_id) is not (old.code, old.consultation_id)
  and exists (
    select 1 from session
    where workshop_id = old.id and kind = 'live' and opened_at is not null
  )
begin select raise(abort, 'fixed once a session was opened: code'); end;

create trigger session_number_is_fixed before update of number, workshop_id on session
when (new.number, new.workshop_id) is not (old.number, old.workshop_id)
  and old.kind = 'live' and old.opened_at is not null
begin select raise(abort, 'fixed once a session was opened: code'); end;
