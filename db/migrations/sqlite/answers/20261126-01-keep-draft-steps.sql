-- Number of saves of a draft, time (UTC) and author of the last one, and previous states for undo.
alter table questionnaire_version add column revision integer not null default 0 check (revision >= 0);
alter table questionnaire_version add column saved_at text;
alter table questionnaire_version add column saved_by integer references person (id);

create table draft_step (
  version_id integer not null references questionnaire_version (id) on delete cascade,
  revision integer not null,
  definition text not null check (json_valid(definition)),
  primary key (version_id, revision)
) strict, without rowid;
