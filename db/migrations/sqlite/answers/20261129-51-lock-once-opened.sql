-- Thresholds, stakeholder groups and the version of a session are locked once a live session is opened, no longer at
-- the first answer: a refusal would reveal when that was sent.
drop trigger thresholds_are_locked;
drop trigger stakeholder_groups_are_not_renamed;
drop trigger stakeholder_groups_are_not_removed;
drop trigger session_version_is_locked;
drop view answered_consultation;

create view opened_consultation as
select workshop.consultation_id as consultation_id
from session
join workshop on workshop.id = session.workshop_id
where session.kind = 'live' and session.opened_at is not null
union
select id from consultation where answers_deleted_on is not null;

create trigger thresholds_are_fixed
before update of room_threshold, public_base, public_cell, pack_k on consultation
when (new.room_threshold, new.public_base, new.public_cell, new.pack_k)
  is not (old.room_threshold, old.public_base, old.public_cell, old.pack_k)
  and old.id in (select consultation_id from opened_consultation)
begin select raise(abort, 'fixed once a session was opened: thresholds'); end;

create trigger stakeholder_groups_are_not_renamed
before update on stakeholder_group
when (new.consultation_id, new.code, new.label) is not (old.consultation_id, old.code, old.label)
  and old.consultation_id in (select consultation_id from opened_consultation)
begin select raise(abort, 'fixed once a session was opened: stakeholder groups'); end;

create trigger stakeholder_groups_are_not_removed
before delete on stakeholder_group
when old.consultation_id in (select consultation_id from opened_consultation)
begin select raise(abort, 'fixed once a session was opened: stakeholder groups'); end;

create trigger session_version_is_fixed
before update of version_id on session
when new.version_id is not old.version_id and old.opened_at is not null
begin select raise(abort, 'fixed once a session was opened: questionnaire version'); end;
