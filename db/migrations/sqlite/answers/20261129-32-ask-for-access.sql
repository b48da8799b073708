-- Access an administrator requests for themselves and another has not confirmed: the researcher role, or membership of
-- a consultation (null: the role).
create table access_request (
  id integer primary key,
  person_id integer not null references person (id),
  consultation_id integer references consultation (id),
  at text not null
) strict;

-- Notices to researchers of a consultation about changes of access; `by_id` is null where nobody was signed in.
create table access_news (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  person_id integer not null references person (id),
  by_id integer references person (id),
  kind text not null check (kind in ('added', 'password')),
  at text not null
) strict;
create index access_news_consultation on access_news (consultation_id);

-- Id of the last access_news a researcher has read; 0 before the first.
alter table membership add column news_seen integer not null default 0;
