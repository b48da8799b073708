-- Signs the cookies of staff; it lies beside their visits and goes into no backup.
create table visit_secret (
  one integer primary key check (one = 1),
  secret text not null
) strict;
