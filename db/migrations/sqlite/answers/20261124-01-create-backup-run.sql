create table backup_run (
  id integer primary key,
  kind text not null check (kind in ('backup', 'drill')),
  at text not null,
  ok integer check (ok in (0, 1)),
  detail text
) strict;
create unique index backup_run_one_at_a_time on backup_run (kind) where ok is null;
