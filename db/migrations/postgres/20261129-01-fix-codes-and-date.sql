-- Once a live session is opened, participants have read the retention date, and digests and exports contain the codes
-- of consultation and workshop. Locks the sessions first, so that one being opened concurrently is either visible or
-- has to wait.
create function refuse_once_opened() returns trigger language plpgsql as $$
begin
  perform 1 from session join workshop on workshop.id = session.workshop_id
  where old.id = case tg_table_name when 'workshop' then workshop.id else workshop.consultation_id end
  order by session.id for no key update of session;
  if exists (
    select 1 from session join workshop on workshop.id = session.workshop_id
    where old.id = case tg_table_name when 'workshop' then workshop.id else workshop.consultation_id end
      and session.kind = 'live' and session.opened_at is not null
  ) then
    raise exception using message = tg_argv[0], errcode = 'restrict_violation';
  end if;
  return new;
end;
$$;

create trigger retention_is_not_put_off
before update of retention_until on consultation for each row
when (new.retention_until > old.retention_until)
execute function refuse_once_opened('fixed once a session was opened: retention date');

create trigger consultation_code_is_fixed
before update of code on consultation for each row
when (new.code is distinct from old.code)
execute function refuse_once_opened('fixed once a session was opened: code');

create trigger workshop_code_is_fixed
before update of code, consultation_id on workshop for each row
when ((new.code, new.consultation_id) is distinct from (old.code, old.consultation_id))
execute function refuse_once_opened('fixed once a session was opened: code');

create trigger session_number_is_fixed
before update of number, workshop_id on session for each row
when (
  (new.number, new.workshop_id) is distinct from (old.number, old.workshop_id)
  and old.kind = 'live' and old.opened_at is not null
)
execute function refuse('fixed once a session was opened: code');
