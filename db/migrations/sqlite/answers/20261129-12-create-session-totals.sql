-- What a facilitator is shown of a session that is not sealed: both totals as they were at one moment.
create table session_totals (
  session_id integer primary key references session (id),
  minute text not null,
  sent integer not null check (sent >= 0),
  begun integer not null check (begun >= 0)
) strict;
