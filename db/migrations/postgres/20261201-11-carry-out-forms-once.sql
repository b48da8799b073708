-- Forms that staff have posted, so that one that is posted once more, on any server, is not carried out again.
create table posted_form (
  hash text collate "C" primary key,
  visit_hash text collate "C" not null,
  at text collate "C" not null,
  answer text collate "C"
);
create index posted_form_visit on posted_form (visit_hash);
