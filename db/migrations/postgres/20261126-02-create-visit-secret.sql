-- Key that signs staff cookies, shared by all servers.
create table visit_secret (
  one integer primary key check (one = 1),
  secret text collate "C" not null
);
