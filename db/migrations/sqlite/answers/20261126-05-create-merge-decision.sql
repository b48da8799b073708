-- Decisions of researchers about questions of one code that versions ask differently. Append-only: the latest decision
-- about a clash holds.
create table merge_decision (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  question text not null check (length(question) between 1 and 200),
  clash text not null check (length(clash) = 32),
  decision text not null check (decision in ('merge', 'apart')),
  reason text not null check (length(reason) between 1 and 1000),
  at text not null,
  person_id integer not null references person (id)
) strict;

create index merge_decision_consultation on merge_decision (consultation_id);

create trigger merge_decision_never_changes before update on merge_decision
begin select raise(abort, 'a merging decision never changes'); end;

create trigger merge_decision_is_never_deleted before delete on merge_decision
begin select raise(abort, 'a merging decision never changes'); end;
