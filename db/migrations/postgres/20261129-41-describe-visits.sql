-- Person of a visit and the days on which it began and was last used, so that the person can list and end it.
alter table visit add column person_id bigint;
alter table visit add column generation integer;
alter table visit add column begun_on text collate "C";
alter table visit add column used_on text collate "C";
update visit set
  person_id = (content::json ->> 'person_id')::bigint,
  generation = (content::json ->> 'generation')::integer,
  begun_on = to_char((expires_at::timestamptz - interval '14 hours') at time zone 'UTC', 'YYYY-MM-DD'),
  used_on = to_char((expires_at::timestamptz - interval '14 hours') at time zone 'UTC', 'YYYY-MM-DD');
delete from visit where person_id is null or generation is null;
alter table visit alter column person_id set not null;
alter table visit alter column generation set not null;
alter table visit alter column begun_on set not null;
alter table visit alter column used_on set not null;
create index visit_person on visit (person_id);
