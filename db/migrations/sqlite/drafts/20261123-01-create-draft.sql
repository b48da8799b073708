create table draft (
  id blob primary key check (length(id) = 16),
  session_id integer not null,
  revision text not null,
  box blob not null
) strict, without rowid;
create index draft_session on draft (session_id);
