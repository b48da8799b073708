-- Person of a visit and the days on which it began and was last used, so that the person can list and end it.
alter table visit rename to visit_before;
create table visit (
  id_hash text primary key,
  content text not null,
  expires_at text not null,
  person_id integer not null,
  generation integer not null,
  begun_on text not null,
  used_on text not null
) strict, without rowid;
create index visit_person on visit (person_id);
insert into visit (id_hash, content, expires_at, person_id, generation, begun_on, used_on)
select
  id_hash,
  content,
  expires_at,
  json_extract(content, '$.person_id'),
  json_extract(content, '$.generation'),
  date(expires_at, '-14 hours'),
  date(expires_at, '-14 hours')
from visit_before
where json_extract(content, '$.person_id') is not null and json_extract(content, '$.generation') is not null;
drop table visit_before;
