-- The ISO date on which it left the lists; null while it is in them.
alter table consultation add column archived_on text collate "C";
alter table workshop add column archived_on text collate "C";
alter table questionnaire add column archived_on text collate "C";

-- A version that no session ever ran may be deleted with its questionnaire; for others sessions refer to it.
drop trigger published_version_is_never_deleted on questionnaire_version;
