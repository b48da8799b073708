create table visit (
  id_hash text primary key,
  content text not null,
  expires_at text not null
) strict, without rowid;
