-- The language of the texts of a finding or recommendation, in which the numbers in them are written; a step keeps that of
-- its moment beside its texts. Of those begun before: the first language of the consultation where the interface has it,
-- else English.
alter table statement add column language text not null default 'en';

update statement
set language = (
  select case when own in ('en', 'fr', 'ar', 'zh', 'ru', 'es') then own else 'en' end
  from (
    select substr(default_language, 1, instr(default_language || '-', '-') - 1) as own
    from consultation
    where id = statement.consultation_id
  ) as first
);

drop trigger statement_step_never_changes;

-- `texts` begins as {"texts": and stays one JSON object.
update statement_step
set texts = '{"language":"' || (
  select language
  from statement
  where statement.consultation_id = statement_step.consultation_id
    and statement.kind = statement_step.kind
    and statement.number = statement_step.number
) || '",' || substr(texts, 2);

create trigger statement_step_never_changes before update on statement_step
begin select raise(abort, 'a version of a finding or recommendation never changes'); end;
