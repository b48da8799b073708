-- Signs the cookies of staff, whichever server they come to.
create table visit_secret (
  one integer primary key check (one = 1),
  secret text collate "C" not null
);
