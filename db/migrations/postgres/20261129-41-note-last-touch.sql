-- Time of the last touch of a draft, rounded to a quarter of an hour (UTC); '' for drafts of earlier versions.
alter table draft add column touched text collate "C" not null default '';
alter table draft alter column touched set statistics 0;
