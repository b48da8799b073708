-- ISO date on which the answers of a consultation were deleted; null before.
alter table consultation add column answers_deleted_on text collate "C";

-- What is locked at the first answer stays locked after the answers are deleted.
create or replace view answered_consultation as
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

create trigger deletion_is_final
before update of answers_deleted_on, retention_until on consultation for each row
when (
  old.answers_deleted_on is not null
  and (new.answers_deleted_on, new.retention_until)
    is distinct from (old.answers_deleted_on, old.retention_until)
)
execute function refuse('fixed once answers were deleted: retention date');

create function refuse_after_deletion() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from workshop join consultation on consultation.id = workshop.consultation_id
    where workshop.id = new.workshop_id and consultation.answers_deleted_on is not null
  ) then
    raise exception using message = tg_argv[0], errcode = 'restrict_violation';
  end if;
  return new;
end;
$$;

create trigger no_session_opens_after_deletion
before update of state on session for each row when (new.state in ('open', 'paused'))
execute function refuse_after_deletion('fixed once answers were deleted: sessions');

-- Planner statistics (pg_statistic) would keep samples of answers, receipts and drafts after their rows are deleted.
-- Altering a column to its own type deletes the statistics collected so far.
alter table response
  alter column k type bytea, alter column k set statistics 0,
  alter column answers type text collate "C", alter column answers set statistics 0;
alter table sealed_response
  alter column k type bytea, alter column k set statistics 0,
  alter column answers type text collate "C", alter column answers set statistics 0;
alter table receipt alter column h type bytea, alter column h set statistics 0;
alter table draft
  alter column id type bytea, alter column id set statistics 0,
  alter column revision type text collate "C", alter column revision set statistics 0,
  alter column box type bytea, alter column box set statistics 0;
