-- Number of saves of a draft, time (UTC) and author of the last one, and previous states for undo.
alter table questionnaire_version add column revision integer not null default 0 check (revision >= 0);
alter table questionnaire_version add column saved_at text collate "C";
alter table questionnaire_version add column saved_by bigint references person (id);

create table draft_step (
  version_id bigint not null references questionnaire_version (id) on delete cascade,
  revision integer not null,
  definition text collate "C" not null check (definition::json is not null),
  primary key (version_id, revision)
);
