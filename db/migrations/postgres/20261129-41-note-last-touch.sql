-- The quarter of an hour (UTC) in which a draft was touched last, no finer; '' for one of an earlier version.
alter table draft add column touched text collate "C" not null default '';
alter table draft alter column touched set statistics 0;
