-- What an administrator asks for themselves and another one has not confirmed: the researcher role, or to research
-- a consultation (null: the role).
create table access_request (
  id integer primary key,
  person_id integer not null references person (id),
  consultation_id integer references consultation (id),
  at text not null
) strict;

-- What researchers of a consultation are told of one another; `by_id` is null where nobody signed in did it.
create table access_news (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  person_id integer not null references person (id),
  by_id integer references person (id),
  kind text not null check (kind in ('added', 'password')),
  at text not null
) strict;
create index access_news_consultation on access_news (consultation_id);

-- The id of the last of these that a researcher has read; 0 before the first.
alter table membership add column news_seen integer not null default 0;
