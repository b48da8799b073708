create table workshop (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  code text not null check (length(code) between 2 and 8 and code not glob '*[^A-Z0-9]*'),
  place text not null check (json_valid(place)),
  starts_on text not null,
  ends_on text not null,
  time_zone text not null,
  languages text not null check (json_valid(languages)),
  unique (consultation_id, code),
  check (starts_on <= ends_on)
) strict;

create table workshop_expectation (
  workshop_id integer not null references workshop (id),
  group_code text not null,
  expected integer not null check (expected between 0 and 10000),
  primary key (workshop_id, group_code)
) strict, without rowid;

create table workshop_facilitator (
  workshop_id integer not null references workshop (id),
  person_id integer not null references person (id),
  primary key (workshop_id, person_id)
) strict, without rowid;
create index workshop_facilitator_person on workshop_facilitator (person_id);
