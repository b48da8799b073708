-- Of those who have begun and not sent, how many had left when they were counted: no touch for half an hour.
alter table session_totals add column gone integer not null default 0 check (gone >= 0);
