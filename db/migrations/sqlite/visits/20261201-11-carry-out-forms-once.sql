-- Forms that staff have posted, so that one that is posted once more is not carried out again.
create table posted_form (
  hash text primary key,
  visit_hash text not null,
  at text not null,
  answer text
) strict, without rowid;
create index posted_form_visit on posted_form (visit_hash);
