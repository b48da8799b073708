-- Number of drafts begun, not sent and untouched for half an hour when counted.
alter table session_totals add column gone integer not null default 0 check (gone >= 0);
