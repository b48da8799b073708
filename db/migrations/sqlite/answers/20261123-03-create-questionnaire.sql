create table questionnaire (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  name text not null check (length(name) between 1 and 200)
) strict;
create index questionnaire_consultation on questionnaire (consultation_id);

create table questionnaire_version (
  id integer primary key,
  questionnaire_id integer not null references questionnaire (id),
  number integer not null check (number > 0),
  state text not null default 'draft' check (state in ('draft', 'published')),
  definition text not null check (json_valid(definition)),
  published_on text,
  unique (questionnaire_id, number),
  check ((state = 'published') = (published_on is not null))
) strict;

create trigger published_version_never_changes
before update on questionnaire_version when old.state = 'published'
begin select raise(abort, 'a published version never changes'); end;

create trigger published_version_is_never_deleted
before delete on questionnaire_version when old.state = 'published'
begin select raise(abort, 'a published version never changes'); end;
