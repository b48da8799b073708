-- Thresholds, stakeholder groups and the version of a session are locked once a live session is opened, no longer at
-- the first answer: a refusal would reveal when that was sent.
drop trigger thresholds_are_locked on consultation;
drop trigger stakeholder_groups_are_not_renamed on stakeholder_group;
drop trigger stakeholder_groups_are_not_removed on stakeholder_group;
drop trigger session_version_is_locked on session;
drop function refuse_once_answered();
drop function refuse_answered_session();
drop view answered_consultation;

create view opened_consultation as
select workshop.consultation_id as consultation_id
from session
join workshop on workshop.id = session.workshop_id
where session.kind = 'live' and session.opened_at is not null
union
select id from consultation where answers_deleted_on is not null;

-- Arguments: error message, and the column with the consultation. Locks the sessions first, so that one being opened
-- concurrently is either visible or has to wait.
create function refuse_in_opened() returns trigger language plpgsql as $$
declare
  consultation bigint := (to_jsonb(old) ->> tg_argv[1])::bigint;
begin
  perform 1 from session join workshop on workshop.id = session.workshop_id
  where workshop.consultation_id = consultation
  order by session.id for no key update of session;
  if exists (select 1 from opened_consultation where consultation_id = consultation) then
    raise exception using message = tg_argv[0], errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end;
$$;

create trigger thresholds_are_fixed
before update of room_threshold, public_base, public_cell, pack_k on consultation for each row
when (
  (new.room_threshold, new.public_base, new.public_cell, new.pack_k)
  is distinct from (old.room_threshold, old.public_base, old.public_cell, old.pack_k)
)
execute function refuse_in_opened('fixed once a session was opened: thresholds', 'id');

create trigger stakeholder_groups_are_not_renamed
before update on stakeholder_group for each row
when ((new.consultation_id, new.code, new.label) is distinct from (old.consultation_id, old.code, old.label))
execute function refuse_in_opened('fixed once a session was opened: stakeholder groups', 'consultation_id');

create trigger stakeholder_groups_are_not_removed
before delete on stakeholder_group for each row
execute function refuse_in_opened('fixed once a session was opened: stakeholder groups', 'consultation_id');

create trigger session_version_is_fixed
before update of version_id on session for each row
when (new.version_id is distinct from old.version_id and old.opened_at is not null)
execute function refuse('fixed once a session was opened: questionnaire version');
