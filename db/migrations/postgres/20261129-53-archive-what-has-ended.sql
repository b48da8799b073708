-- ISO date of archiving; null while it is listed.
alter table consultation add column archived_on text collate "C";
alter table workshop add column archived_on text collate "C";
alter table questionnaire add column archived_on text collate "C";

-- A version no session ran may be deleted with its questionnaire; others are referenced by sessions.
drop trigger published_version_is_never_deleted on questionnaire_version;
