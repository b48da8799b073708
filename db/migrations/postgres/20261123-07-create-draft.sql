create table draft (
  id bytea primary key check (octet_length(id) = 16),
  session_id bigint not null,
  revision text collate "C" not null,
  box bytea not null
);
create index draft_session on draft (session_id);
