-- ISO date of archiving; null while it is listed.
alter table consultation add column archived_on text;
alter table workshop add column archived_on text;
alter table questionnaire add column archived_on text;

-- A version no session ran may be deleted with its questionnaire.
drop trigger published_version_is_never_deleted;
create trigger published_version_is_never_deleted
before delete on questionnaire_version
when old.state = 'published' and exists (select 1 from session where version_id = old.id)
begin select raise(abort, 'a published version never changes'); end;
