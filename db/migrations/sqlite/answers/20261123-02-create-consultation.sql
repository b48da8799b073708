create table consultation (
  id integer primary key,
  code text not null unique check (length(code) between 2 and 12 and code not glob '*[^A-Z0-9]*'),
  title text not null check (json_valid(title)),
  purpose text not null check (json_valid(purpose)),
  organiser text not null check (json_valid(organiser)),
  contact text not null,
  languages text not null check (json_valid(languages)),
  default_language text not null,
  retention_until text not null,
  room_threshold integer not null default 5 check (room_threshold between 5 and 100),
  public_base integer not null default 10 check (public_base between 10 and 1000),
  public_cell integer not null default 5 check (public_cell between 5 and 100),
  pack_k integer not null default 3 check (pack_k between 3 and 100)
) strict;

create table stakeholder_group (
  consultation_id integer not null references consultation (id),
  code text not null check (length(code) between 1 and 32),
  position integer not null,
  label text not null check (json_valid(label)),
  primary key (consultation_id, code)
) strict, without rowid;

create table membership (
  consultation_id integer not null references consultation (id),
  person_id integer not null references person (id),
  primary key (consultation_id, person_id)
) strict, without rowid;
create index membership_person on membership (person_id);
