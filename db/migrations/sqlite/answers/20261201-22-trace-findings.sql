-- Findings and recommendations: their texts and versions, evidence, quotes, notes, confidence, what recommendations rest
-- on, and responses to them. Texts by researchers stay; what quotes or counts answers goes with the answers.
alter table consultation add column quoting text not null default 'none'
  check (quoting in ('none', 'participant', 'group', 'place'));

create trigger quoting_is_fixed before update of quoting on consultation
when new.quoting is not old.quoting and old.id in (select consultation_id from opened_consultation)
begin select raise(abort, 'fixed once a session was opened: quoting'); end;

-- How much was coded, and undone, is asked before codes are read anew.
drop index coding_event_consultation;
create index coding_event_consultation on coding_event (consultation_id, undone);

create table statement (
  consultation_id integer not null references consultation (id),
  kind text not null check (kind in ('finding', 'recommendation')),
  number integer not null check (number > 0),
  state text not null default 'draft' check (state in ('draft', 'in_review', 'agreed', 'withdrawn')),
  version integer not null default 0 check (version >= 0),
  at text not null,
  person_id integer not null references person (id),
  primary key (consultation_id, kind, number)
) strict, without rowid;

-- The last text of a field counts; those before it are its history.
create table statement_text (
  id integer primary key,
  consultation_id integer not null,
  kind text not null,
  number integer not null,
  field text not null check (field in ('claim', 'scope', 'words', 'action', 'addressee', 'horizon')),
  words text not null check (length(words) <= 20000),
  at text not null,
  person_id integer not null references person (id),
  foreign key (consultation_id, kind, number) references statement (consultation_id, kind, number)
) strict;

create index statement_text_field on statement_text (consultation_id, kind, number, field, id);

create table statement_step (
  id integer primary key,
  consultation_id integer not null,
  kind text not null,
  number integer not null,
  step text not null check (step in ('ask', 'agree', 'return', 'revise', 'withdraw')),
  version integer not null check (version >= 0),
  texts text not null,
  reason text not null check (length(reason) <= 2000),
  at text not null,
  person_id integer not null references person (id),
  foreign key (consultation_id, kind, number) references statement (consultation_id, kind, number)
) strict;

create index statement_step_number on statement_step (consultation_id, kind, number, id);

-- A figure whose numbers stand in a text, by the place that its tokens name: never given again, since versions name it.
create table statement_figure (
  consultation_id integer not null,
  kind text not null,
  number integer not null,
  place integer not null check (place > 0),
  source text not null check (length(source) between 1 and 1000),
  at text not null,
  person_id integer not null references person (id),
  ended_at text,
  ended_by integer references person (id),
  primary key (consultation_id, kind, number, place),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (consultation_id, kind, number) references statement (consultation_id, kind, number)
) strict, without rowid;

create table passed_flag (
  consultation_id integer not null,
  kind text not null,
  number integer not null,
  field text not null,
  flagged text not null check (length(flagged) between 1 and 200),
  reason text not null check (length(reason) between 1 and 2000),
  at text not null,
  person_id integer not null references person (id),
  primary key (consultation_id, kind, number, field, flagged),
  foreign key (consultation_id, kind, number) references statement (consultation_id, kind, number)
) strict, without rowid;

create table evidence (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  finding integer not null,
  relation text not null check (relation in ('supports', 'qualifies', 'contradicts')),
  kind text not null check (kind in ('figure', 'code', 'quote', 'note', 'document', 'search')),
  source text not null check (length(source) between 1 and 1000),
  reason text not null check (length(reason) <= 2000),
  at text not null,
  person_id integer not null references person (id),
  ended_at text,
  ended_by integer references person (id),
  check ((ended_at is null) = (ended_by is null))
) strict;

create index evidence_finding on evidence (consultation_id, finding, id);

-- What a piece of evidence or a figure in a text rested on when somebody last looked at it.
create table dependency_look (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  subject text not null check (length(subject) between 1 and 100),
  seen text not null,
  note text not null check (length(note) <= 2000),
  at text not null,
  person_id integer not null references person (id)
) strict;

create index dependency_look_subject on dependency_look (consultation_id, subject, id);

create table quote (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  unit_id blob not null unique references text_unit (unit_id),
  start_cp integer not null default 0 check (start_cp >= 0),
  end_cp integer not null default 0 check (end_cp > start_cp or (start_cp = 0 and end_cp = 0)),
  language text not null,
  named text not null check (named in ('participant', 'group', 'place')),
  withdrawn text,
  at text not null,
  person_id integer not null references person (id)
) strict;

create index quote_consultation on quote (consultation_id);

create table room_note (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  session_id integer not null references session (id),
  words text not null check (length(words) between 1 and 4000),
  at text not null,
  person_id integer not null references person (id)
) strict;

create index room_note_consultation on room_note (consultation_id, session_id);

create table outside_document (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  title text not null check (length(title) between 1 and 500),
  source text not null check (length(source) between 1 and 1000),
  dated text not null,
  words text not null check (length(words) <= 4000),
  at text not null,
  person_id integer not null references person (id)
) strict;

create index outside_document_consultation on outside_document (consultation_id);

create table text_search (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  variable text not null,
  query text not null check (length(query) between 1 and 500),
  found integer not null check (found >= 0),
  looked integer not null check (looked >= 0),
  note text not null check (length(note) between 1 and 2000),
  at text not null,
  person_id integer not null references person (id)
) strict;

create index text_search_consultation on text_search (consultation_id);

create table confidence_judgement (
  id integer primary key,
  consultation_id integer not null,
  kind text not null default 'finding' check (kind = 'finding'),
  finding integer not null,
  concerns text not null,
  level text not null check (level in ('high', 'moderate', 'low', 'very_low')),
  reason text not null check (length(reason) between 1 and 2000),
  at text not null,
  person_id integer not null references person (id),
  read_at text,
  read_by integer references person (id),
  check ((read_at is null) = (read_by is null)),
  check (read_by is null or read_by <> person_id),
  foreign key (consultation_id, kind, finding) references statement (consultation_id, kind, number)
) strict;

create index confidence_judgement_finding on confidence_judgement (consultation_id, finding, id);

create table finding_link (
  consultation_id integer not null references consultation (id),
  finding integer not null,
  other integer not null check (other <> finding),
  relation text not null check (relation in ('refines', 'conflicts')),
  reason text not null check (length(reason) <= 2000),
  at text not null,
  person_id integer not null references person (id),
  primary key (consultation_id, finding, other)
) strict, without rowid;

create table recommendation_basis (
  consultation_id integer not null references consultation (id),
  recommendation integer not null,
  finding integer not null,
  relation text not null check (relation in ('motivates', 'limits')),
  reason text not null check (length(reason) <= 2000),
  at text not null,
  person_id integer not null references person (id),
  primary key (consultation_id, recommendation, finding)
) strict, without rowid;

create table recommendation_item (
  consultation_id integer not null references consultation (id),
  recommendation integer not null,
  question text not null check (length(question) between 1 and 200),
  item text not null check (length(item) <= 200),
  at text not null,
  person_id integer not null references person (id),
  primary key (consultation_id, recommendation, question, item)
) strict, without rowid;

create table recommendation_criterion (
  consultation_id integer not null references consultation (id),
  recommendation integer not null,
  criterion text not null
    check (criterion in ('priority', 'values', 'acceptability', 'feasibility', 'human_rights')),
  judgement text not null check (judgement in ('for', 'against', 'unclear', 'not_assessed')),
  source text not null check (length(source) <= 1000),
  note text not null check (length(note) <= 2000),
  at text not null,
  person_id integer not null references person (id),
  primary key (consultation_id, recommendation, criterion)
) strict, without rowid;

create table recommendation_response (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  recommendation integer not null,
  respondent text not null check (length(respondent) between 1 and 500),
  answered_on text not null,
  position text not null check (position in ('accepted', 'partly', 'not', 'considering')),
  reason text not null check (length(reason) <= 4000),
  link text not null check (length(link) <= 1000),
  at text not null,
  person_id integer not null references person (id)
) strict;

create index recommendation_response_number on recommendation_response (consultation_id, recommendation, id);

create table set_aside (
  unit_id blob primary key references text_unit (unit_id),
  consultation_id integer not null references consultation (id),
  reason text not null check (length(reason) between 1 and 2000),
  at text not null,
  person_id integer not null references person (id)
) strict, without rowid;

create index set_aside_consultation on set_aside (consultation_id);

create table representation_audit (
  consultation_id integer not null references consultation (id),
  variable text not null,
  seed integer not null,
  at text not null,
  person_id integer not null references person (id),
  primary key (consultation_id, variable)
) strict, without rowid;

create trigger statement_step_never_changes before update on statement_step
begin select raise(abort, 'a version of a finding or recommendation never changes'); end;

create trigger recommendation_response_never_changes before update on recommendation_response
begin select raise(abort, 'a response to a recommendation never changes'); end;

create trigger text_search_never_changes before update on text_search
begin select raise(abort, 'a search for negative cases never changes'); end;
