-- No serial number and no time; the physical order PostgreSQL keeps is destroyed when a session is sealed.
create table response (
  session_id bigint not null references session (id),
  k bytea not null check (octet_length(k) = 16),
  answers text collate "C" not null,
  primary key (session_id, k)
);

create table receipt (
  h bytea primary key check (octet_length(h) = 32),
  session_id bigint not null references session (id)
);
create index receipt_session on receipt (session_id);

create table sealed_response (
  session_id bigint not null references session (id),
  k bytea not null check (octet_length(k) = 16),
  answers text collate "C" not null,
  primary key (session_id, k)
);

create trigger sealed_response_never_changes before update on sealed_response
for each row execute function refuse('a sealed response never changes');

create view answered_consultation as
select distinct workshop.consultation_id as consultation_id
from session
join workshop on workshop.id = session.workshop_id
where session.kind = 'live'
  and (
    exists (select 1 from response where response.session_id = session.id)
    or exists (select 1 from sealed_response where sealed_response.session_id = session.id)
  );

-- Refuses a change after the first answer. Arguments: error message, and the column with the consultation.
-- Locks the sessions first, so that a concurrent response is either visible or has to wait.
create function refuse_once_answered() returns trigger language plpgsql as $$
declare
  consultation bigint := (to_jsonb(old) ->> tg_argv[1])::bigint;
begin
  perform 1 from session join workshop on workshop.id = session.workshop_id
  where workshop.consultation_id = consultation
  order by session.id for no key update of session;
  if exists (select 1 from answered_consultation where consultation_id = consultation) then
    raise exception using message = tg_argv[0], errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end;
$$;

create trigger thresholds_are_locked
before update of room_threshold, public_base, public_cell, pack_k on consultation for each row
when (
  (new.room_threshold, new.public_base, new.public_cell, new.pack_k)
  is distinct from (old.room_threshold, old.public_base, old.public_cell, old.pack_k)
)
execute function refuse_once_answered('locked at the first answer: thresholds', 'id');

create trigger stakeholder_groups_are_not_renamed
before update on stakeholder_group for each row
when ((new.consultation_id, new.code, new.label) is distinct from (old.consultation_id, old.code, old.label))
execute function refuse_once_answered('locked at the first answer: stakeholder groups', 'consultation_id');

create trigger stakeholder_groups_are_not_removed
before delete on stakeholder_group for each row
execute function refuse_once_answered('locked at the first answer: stakeholder groups', 'consultation_id');

create function refuse_answered_session() returns trigger language plpgsql as $$
begin
  if exists (select 1 from response where session_id = old.id)
    or exists (select 1 from sealed_response where session_id = old.id) then
    raise exception using message = tg_argv[0], errcode = 'restrict_violation';
  end if;
  return new;
end;
$$;

create trigger session_version_is_locked
before update of version_id on session for each row
when (new.version_id is distinct from old.version_id)
execute function refuse_answered_session('locked at the first answer: questionnaire version');
