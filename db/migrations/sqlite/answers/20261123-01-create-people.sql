create table person (
  id integer primary key,
  email text not null unique check (email = lower(email) and length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 100),
  administrator integer not null default 0 check (administrator in (0, 1)),
  researcher integer not null default 0 check (researcher in (0, 1)),
  facilitator integer not null default 0 check (facilitator in (0, 1)),
  password_hash text,
  active integer not null default 1 check (active in (0, 1)),
  visit_generation integer not null default 0
) strict;

create table one_time_link (
  token_hash text primary key,
  purpose text not null check (purpose in ('set_up', 'invitation', 'password_reset')),
  person_id integer references person (id),
  expires_at text not null,
  check ((purpose = 'set_up') = (person_id is null))
) strict, without rowid;

create table event (
  id integer primary key,
  at text not null,
  person_id integer references person (id),
  action text not null,
  subject text not null,
  detail text
) strict;
