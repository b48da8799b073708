-- Searches for negative cases that researchers keep: who looked, when, for what, what was found, and what it changes.
-- Counts and notes are worked out from answers and go with them; until then nothing changes.
create table negative_case_search (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  question text not null check (length(question) between 1 and 200),
  item text not null check (length(item) between 1 and 200),
  side text not null check (side in ('against', 'for')),
  found text not null,
  note text not null check (length(note) between 1 and 2000),
  at text not null,
  person_id integer not null references person (id)
) strict;

create index negative_case_search_consultation on negative_case_search (consultation_id);

create trigger negative_case_search_never_changes before update on negative_case_search
begin select raise(abort, 'a search for negative cases never changes'); end;

create trigger negative_case_search_stays_with_its_answers before delete on negative_case_search
when (select answers_deleted_on from consultation where id = old.consultation_id) is null
begin select raise(abort, 'a search for negative cases is deleted with the answers'); end;
