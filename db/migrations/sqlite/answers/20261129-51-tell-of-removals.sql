-- Adds notices of removals. `seen` is the removed person's membership.news_seen, so that somebody added again gets the
-- notices not read before.
alter table access_news rename to access_news_before;
create table access_news (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  person_id integer not null references person (id),
  by_id integer references person (id),
  kind text not null check (kind in ('added', 'password', 'removed')),
  at text not null,
  seen integer,
  check ((kind = 'removed') = (seen is not null))
) strict;
insert into access_news (id, consultation_id, person_id, by_id, kind, at)
select id, consultation_id, person_id, by_id, kind, at from access_news_before;
drop table access_news_before;
create index access_news_consultation on access_news (consultation_id);
