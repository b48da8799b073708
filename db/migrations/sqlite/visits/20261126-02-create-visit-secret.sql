-- Key that signs staff cookies; stored with the visits and excluded from backups.
create table visit_secret (
  one integer primary key check (one = 1),
  secret text not null
) strict;
