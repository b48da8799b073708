-- Totals shown to facilitators of a session that is not sealed: a snapshot of both at one time.
create table session_totals (
  session_id integer primary key references session (id),
  minute text not null,
  sent integer not null check (sent >= 0),
  begun integer not null check (begun >= 0)
) strict;
