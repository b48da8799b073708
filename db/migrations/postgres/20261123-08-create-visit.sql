create table visit (
  id_hash text collate "C" primary key,
  content text collate "C" not null,
  expires_at text collate "C" not null
);
