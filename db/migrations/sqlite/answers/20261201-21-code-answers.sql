-- Coding of answers in words: the codebook and its versions, answers as text units, review before quoting, rounds, who
-- codes what, codings and their history, differences settled, memos. All of it but the stated approach is worked out
-- from answers and goes with them.
alter table person add column coder integer not null default 0 check (coder in (0, 1));

create table coding_plan (
  consultation_id integer primary key references consultation (id),
  approach text not null check (approach in ('reliability', 'codebook', 'reflexive')),
  at text not null,
  person_id integer not null references person (id)
) strict;

create table codebook_version (
  consultation_id integer not null references consultation (id),
  variable text not null check (length(variable) between 1 and 64),
  number integer not null check (number > 0),
  change text not null,
  reason text not null check (length(reason) <= 2000),
  at text not null,
  person_id integer not null references person (id),
  codes text not null,
  primary key (consultation_id, variable, number)
) strict, without rowid;

-- One answer in words, by a random id that joins no two answers of one person.
create table text_unit (
  unit_id blob primary key check (length(unit_id) = 16),
  consultation_id integer not null references consultation (id),
  variable text not null,
  asked_as text not null,
  session_id integer not null,
  k blob not null,
  group_code text not null,
  language text not null,
  -- What coders may be told of it beside its words, for ever as it was decided when it was taken in.
  script text not null default '',
  tells_language integer not null default 0 check (tells_language in (0, 1)),
  tells_place integer not null default 0 check (tells_place in (0, 1)),
  tells_group integer not null default 0 check (tells_group in (0, 1)),
  foreign key (session_id, k) references sealed_response (session_id, k),
  unique (session_id, k, variable)
) strict, without rowid;

create index text_unit_variable on text_unit (consultation_id, variable);

create table text_review (
  unit_id blob primary key references text_unit (unit_id),
  consultation_id integer not null references consultation (id),
  state text not null check (state in ('clean', 'replaced', 'removed')),
  at text not null,
  person_id integer not null references person (id)
) strict, without rowid;

create index text_review_consultation on text_review (consultation_id, state);

-- Places are code points of the answer in NFC; the end is exclusive.
create table redaction (
  unit_id blob not null references text_unit (unit_id),
  start_cp integer not null check (start_cp >= 0),
  end_cp integer not null check (end_cp > start_cp),
  consultation_id integer not null references consultation (id),
  placeholder text not null check (length(placeholder) between 1 and 40),
  at text not null,
  person_id integer not null references person (id),
  primary key (unit_id, start_cp)
) strict, without rowid;

create index redaction_consultation on redaction (consultation_id);

-- Names that the review marks, one a line.
create table invited_organisation (
  consultation_id integer primary key references consultation (id),
  names text not null check (length(names) <= 120000),
  at text not null,
  person_id integer not null references person (id)
) strict;

-- Stale: written before words of its answer were replaced; shown to nobody but those who review.
create table unit_translation (
  unit_id blob not null references text_unit (unit_id),
  language text not null,
  consultation_id integer not null references consultation (id),
  words text not null check (length(words) between 1 and 20000),
  stale integer not null default 0 check (stale in (0, 1)),
  at text not null,
  person_id integer not null references person (id),
  primary key (unit_id, language)
) strict, without rowid;

create index unit_translation_consultation on unit_translation (consultation_id);

create table coding_round (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  variable text not null,
  number integer not null check (number > 0),
  codebook_number integer not null,
  kind text not null check (kind in ('blind', 'open')),
  twice integer not null check (twice between 0 and 100),
  help integer not null default 0 check (help in (0, 1)),
  seed integer not null,
  state text not null default 'open' check (state in ('open', 'finished')),
  tells integer not null default 0 check (tells in (0, 1)),
  at text not null,
  person_id integer not null references person (id),
  check (help = 0 or kind = 'open'),
  foreign key (consultation_id, variable, codebook_number)
    references codebook_version (consultation_id, variable, number),
  unique (consultation_id, variable, number)
) strict;

create table round_coder (
  round_id integer not null references coding_round (id),
  person_id integer not null references person (id),
  consultation_id integer not null references consultation (id),
  letter text not null check (length(letter) between 1 and 2),
  languages text not null,
  finished_at text,
  primary key (round_id, person_id),
  unique (round_id, letter)
) strict, without rowid;

create index round_coder_person on round_coder (person_id);
create index round_coder_consultation on round_coder (consultation_id);

create table coding_assignment (
  round_id integer not null,
  person_id integer not null,
  place integer not null check (place > 0),
  unit_id blob not null references text_unit (unit_id),
  consultation_id integer not null references consultation (id),
  primary key (round_id, person_id, place),
  foreign key (round_id, person_id) references round_coder (round_id, person_id),
  unique (round_id, person_id, unit_id)
) strict, without rowid;

create index coding_assignment_unit on coding_assignment (unit_id);
create index coding_assignment_consultation on coding_assignment (consultation_id);

-- A code on a whole answer (0 to 0) or on a stretch of it, in code points of the answer in NFC; the code '' says that
-- the answer was read and none fits.
create table coding (
  round_id integer not null,
  unit_id blob not null,
  person_id integer not null,
  code text not null,
  start_cp integer not null default 0 check (start_cp >= 0),
  end_cp integer not null default 0 check (end_cp > start_cp or (start_cp = 0 and end_cp = 0)),
  consultation_id integer not null references consultation (id),
  primary key (round_id, unit_id, person_id, code, start_cp, end_cp),
  foreign key (round_id, person_id, unit_id) references coding_assignment (round_id, person_id, unit_id),
  check (code <> '' or (start_cp = 0 and end_cp = 0))
) strict, without rowid;

create index coding_consultation on coding (consultation_id, code);

create table coding_event (
  id integer primary key,
  round_id integer not null references coding_round (id),
  person_id integer not null references person (id),
  consultation_id integer not null references consultation (id),
  act text not null,
  undone integer not null default 0 check (undone in (0, 1)),
  at text not null
) strict;

create index coding_event_coder on coding_event (round_id, person_id, id);
create index coding_event_consultation on coding_event (consultation_id);

create table adjudication (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  round_id integer not null references coding_round (id),
  unit_id blob not null references text_unit (unit_id),
  codings text not null,
  settled_by text not null check (settled_by in ('together', 'third')),
  reason text not null check (length(reason) <= 2000),
  at text not null,
  person_id integer not null references person (id)
) strict;

create index adjudication_round on adjudication (round_id, unit_id, id);
create index adjudication_consultation on adjudication (consultation_id);

create table code_proposal (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  round_id integer not null references coding_round (id),
  person_id integer not null references person (id),
  unit_id blob not null references text_unit (unit_id),
  name text not null check (length(name) between 1 and 120),
  definition text not null check (length(definition) <= 2000),
  decided text check (decided in ('taken', 'declined')),
  code text,
  at text not null
) strict;

create index code_proposal_round on code_proposal (round_id);
create index code_proposal_consultation on code_proposal (consultation_id);

create table memo (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  variable text not null,
  subject text not null check (subject in ('question', 'code', 'answer', 'coding')),
  subject_id text not null,
  round_id integer references coding_round (id),
  words text not null check (length(words) between 1 and 4000),
  at text not null,
  person_id integer not null references person (id)
) strict;

create index memo_subject on memo (consultation_id, variable, subject, subject_id);

create table help_use (
  round_id integer not null references coding_round (id),
  person_id integer not null references person (id),
  kind text not null check (kind in ('duplicates', 'similar', 'keyness')),
  consultation_id integer not null references consultation (id),
  uses integer not null check (uses > 0),
  primary key (round_id, person_id, kind)
) strict, without rowid;

create index help_use_consultation on help_use (consultation_id);

create table framework_summary (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  variable text not null,
  place text not null,
  group_code text not null,
  code text not null,
  words text not null check (length(words) <= 4000),
  units text not null,
  at text not null,
  person_id integer not null references person (id)
) strict;

create index framework_summary_cell on framework_summary (consultation_id, variable, place, group_code, code, id);

create trigger codebook_version_never_changes before update on codebook_version
begin select raise(abort, 'a version of a codebook never changes'); end;

create trigger adjudication_never_changes before update on adjudication
begin select raise(abort, 'a settled difference never changes'); end;
