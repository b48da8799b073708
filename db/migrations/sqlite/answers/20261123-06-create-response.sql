create table response (
  session_id integer not null references session (id),
  k blob not null check (length(k) = 16),
  answers text not null,
  primary key (session_id, k)
) strict, without rowid;

create table receipt (
  h blob primary key check (length(h) = 32),
  session_id integer not null references session (id)
) strict, without rowid;
create index receipt_session on receipt (session_id);

create table sealed_response (
  session_id integer not null references session (id),
  k blob not null check (length(k) = 16),
  answers text not null,
  primary key (session_id, k)
) strict, without rowid;

create trigger sealed_response_never_changes before update on sealed_response
begin select raise(abort, 'a sealed response never changes'); end;

create view answered_consultation as
select distinct workshop.consultation_id as consultation_id
from session
join workshop on workshop.id = session.workshop_id
where session.kind = 'live'
  and (
    exists (select 1 from response where response.session_id = session.id)
    or exists (select 1 from sealed_response where sealed_response.session_id = session.id)
  );

create trigger thresholds_are_locked
before update of room_threshold, public_base, public_cell, pack_k on consultation
when (new.room_threshold, new.public_base, new.public_cell, new.pack_k)
  is not (old.room_threshold, old.public_base, old.public_cell, old.pack_k)
  and old.id in (select consultation_id from answered_consultation)
begin select raise(abort, 'locked at the first answer: thresholds'); end;

create trigger stakeholder_groups_are_not_renamed
before update on stakeholder_group
when (new.consultation_id, new.code, new.label) is not (old.consultation_id, old.code, old.label)
  and old.consultation_id in (select consultation_id from answered_consultation)
begin select raise(abort, 'locked at the first answer: stakeholder groups'); end;

create trigger stakeholder_groups_are_not_removed
before delete on stakeholder_group
when old.consultation_id in (select consultation_id from answered_consultation)
begin select raise(abort, 'locked at the first answer: stakeholder groups'); end;

create trigger session_version_is_locked
before update of version_id on session
when new.version_id is not old.version_id
  and (
    exists (select 1 from response where response.session_id = old.id)
    or exists (select 1 from sealed_response where sealed_response.session_id = old.id)
  )
begin select raise(abort, 'locked at the first answer: questionnaire version'); end;
