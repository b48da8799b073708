-- ISO date on which the answers of a consultation were deleted; null before.
alter table consultation add column answers_deleted_on text;

-- What is locked at the first answer stays locked after the answers are deleted.
drop view answered_consultation;
create view answered_consultation as
select distinct workshop.consultation_id as consultation_id
from session
join workshop on workshop.id = session.workshop_id
where session.kind = 'live'
  and (
    exists (select 1 from response where response.session_id = session.id)
    or exists (select 1 from sealed_response where sealed_response.session_id = session.id)
  )
union
select id from consultation where answers_deleted_on is not null;

create trigger deletion_is_final before update of answers_deleted_on, retention_until on consultation
when old.answers_deleted_on is not null
  and (new.answers_deleted_on, new.retention_until) is not (old.answers_deleted_on, old.retention_until)
begin select raise(abort, 'fixed once answers were deleted: retention date'); end;

create trigger no_session_opens_after_deletion before update of state on session
when new.state in ('open', 'paused')
  and exists (
    select 1 from workshop join consultation on consultation.id = workshop.consultation_id
    where workshop.id = new.workshop_id and consultation.answers_deleted_on is not null
  )
begin select raise(abort, 'fixed once answers were deleted: sessions'); end;
