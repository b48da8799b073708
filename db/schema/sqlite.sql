-- answers
CREATE INDEX access_news_consultation on access_news (consultation_id);

CREATE INDEX adjudication_consultation on adjudication (consultation_id);

CREATE INDEX adjudication_round on adjudication (round_id, unit_id, id);

CREATE UNIQUE INDEX backup_run_one_at_a_time on backup_run (kind) where ok is null;

CREATE INDEX code_proposal_consultation on code_proposal (consultation_id);

CREATE INDEX code_proposal_round on code_proposal (round_id);

CREATE INDEX coding_assignment_consultation on coding_assignment (consultation_id);

CREATE INDEX coding_assignment_unit on coding_assignment (unit_id);

CREATE INDEX coding_consultation on coding (consultation_id, code);

CREATE INDEX coding_event_coder on coding_event (round_id, person_id, id);

CREATE INDEX coding_event_consultation on coding_event (consultation_id, undone);

CREATE INDEX confidence_judgement_finding on confidence_judgement (consultation_id, finding, id);

CREATE INDEX dependency_look_subject on dependency_look (consultation_id, subject, id);

CREATE INDEX event_action on event (action);

CREATE INDEX evidence_finding on evidence (consultation_id, finding, id);

CREATE INDEX framework_summary_cell on framework_summary (consultation_id, variable, place, group_code, code, id);

CREATE INDEX help_use_consultation on help_use (consultation_id);

CREATE INDEX membership_person on membership (person_id);

CREATE INDEX memo_subject on memo (consultation_id, variable, subject, subject_id);

CREATE INDEX merge_decision_consultation on merge_decision (consultation_id);

CREATE INDEX negative_case_search_consultation on negative_case_search (consultation_id);

CREATE INDEX outside_document_consultation on outside_document (consultation_id);

CREATE INDEX questionnaire_consultation on questionnaire (consultation_id);

CREATE INDEX quote_consultation on quote (consultation_id);

CREATE INDEX quote_translation_consultation on quote_translation (consultation_id);

CREATE INDEX receipt_session on receipt (session_id);

CREATE INDEX recommendation_response_number on recommendation_response (consultation_id, recommendation, id);

CREATE INDEX redaction_consultation on redaction (consultation_id);

CREATE INDEX room_note_consultation on room_note (consultation_id, session_id);

CREATE INDEX round_coder_consultation on round_coder (consultation_id);

CREATE INDEX round_coder_person on round_coder (person_id);

CREATE INDEX session_state on session (state);

CREATE INDEX set_aside_consultation on set_aside (consultation_id);

CREATE INDEX statement_step_number on statement_step (consultation_id, kind, number, id);

CREATE INDEX statement_text_field on statement_text (consultation_id, kind, number, field, id);

CREATE INDEX text_review_consultation on text_review (consultation_id, state);

CREATE INDEX text_search_consultation on text_search (consultation_id);

CREATE INDEX text_unit_variable on text_unit (consultation_id, variable);

CREATE INDEX unit_translation_consultation on unit_translation (consultation_id);

CREATE INDEX workshop_facilitator_person on workshop_facilitator (person_id);

CREATE TABLE access_news (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  person_id integer not null references person (id),
  by_id integer references person (id),
  kind text not null check (kind in ('added', 'password', 'removed')),
  at text not null,
  seen integer,
  check ((kind = 'removed') = (seen is not null))
) strict;

CREATE TABLE access_request (
  id integer primary key,
  person_id integer not null references person (id),
  consultation_id integer references consultation (id),
  at text not null
) strict;

CREATE TABLE adjudication (
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

CREATE TABLE backup_run (
  id integer primary key,
  kind text not null check (kind in ('backup', 'drill')),
  at text not null,
  ok integer check (ok in (0, 1)),
  detail text
) strict;

CREATE TABLE code_proposal (
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

CREATE TABLE codebook_version (
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

CREATE TABLE coding (
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

CREATE TABLE coding_assignment (
  round_id integer not null,
  person_id integer not null,
  place integer not null check (place > 0),
  unit_id blob not null references text_unit (unit_id),
  consultation_id integer not null references consultation (id),
  primary key (round_id, person_id, place),
  foreign key (round_id, person_id) references round_coder (round_id, person_id),
  unique (round_id, person_id, unit_id)
) strict, without rowid;

CREATE TABLE coding_event (
  id integer primary key,
  round_id integer not null references coding_round (id),
  person_id integer not null references person (id),
  consultation_id integer not null references consultation (id),
  act text not null,
  undone integer not null default 0 check (undone in (0, 1)),
  at text not null
) strict;

CREATE TABLE coding_plan (
  consultation_id integer primary key references consultation (id),
  approach text not null check (approach in ('reliability', 'codebook', 'reflexive')),
  at text not null,
  person_id integer not null references person (id)
) strict;

CREATE TABLE coding_round (
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

CREATE TABLE confidence_judgement (
  id integer primary key,
  consultation_id integer not null,
  kind text not null default 'finding' check (kind = 'finding'),
  finding integer not null,
  concerns text not null,
  level text not null check (level in ('high', 'moderate', 'low', 'very_low')),
  reason text not null check (length(reason) between 1 and 2000),
  basis text not null,
  at text not null,
  person_id integer not null references person (id),
  read_at text,
  read_by integer references person (id),
  check ((read_at is null) = (read_by is null)),
  check (read_by is null or read_by <> person_id),
  foreign key (consultation_id, kind, finding) references statement (consultation_id, kind, number)
) strict;

CREATE TABLE consultation (
  id integer primary key,
  code text not null unique check (length(code) between 2 and 12 and code not glob '*[^A-Z0-9]*'),
  title text not null check (json_valid(title)),
  purpose text not null check (json_valid(purpose)),
  organiser text not null check (json_valid(organiser)),
  contact text not null,
  languages text not null check (json_valid(languages)),
  default_language text not null,
  retention_until text not null,
  room_threshold integer not null default 5 check (room_threshold between 5 and 100),
  public_base integer not null default 10 check (public_base between 10 and 1000),
  public_cell integer not null default 5 check (public_cell between 5 and 100),
  pack_k integer not null default 3 check (pack_k between 3 and 100)
, answers_deleted_on text, archived_on text, quoting text not null default 'none'
  check (quoting in ('none', 'participant', 'group', 'place'))) strict;

CREATE TABLE dependency_look (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  subject text not null check (length(subject) between 1 and 500),
  seen text not null,
  note text not null check (length(note) <= 2000),
  at text not null,
  person_id integer not null references person (id)
) strict;

CREATE TABLE digest_key (
  session_id integer primary key references session (id),
  key blob not null check (length(key) = 32)
) strict;

CREATE TABLE draft_step (
  version_id integer not null references questionnaire_version (id) on delete cascade,
  revision integer not null,
  definition text not null check (json_valid(definition)),
  primary key (version_id, revision)
) strict, without rowid;

CREATE TABLE event (
  id integer primary key,
  at text not null,
  person_id integer references person (id),
  action text not null,
  subject text not null,
  detail text
) strict;

CREATE TABLE evidence (
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

CREATE TABLE finding_link (
  consultation_id integer not null references consultation (id),
  finding integer not null,
  other integer not null check (other <> finding),
  relation text not null check (relation in ('refines', 'conflicts')),
  reason text not null check (length(reason) <= 2000),
  at text not null,
  person_id integer not null references person (id),
  primary key (consultation_id, finding, other)
) strict, without rowid;

CREATE TABLE framework_summary (
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

CREATE TABLE help_use (
  round_id integer not null references coding_round (id),
  person_id integer not null references person (id),
  kind text not null check (kind in ('duplicates', 'similar', 'keyness')),
  consultation_id integer not null references consultation (id),
  uses integer not null check (uses > 0),
  primary key (round_id, person_id, kind)
) strict, without rowid;

CREATE TABLE invited_organisation (
  consultation_id integer primary key references consultation (id),
  names text not null check (length(names) <= 120000),
  at text not null,
  person_id integer not null references person (id)
) strict;

CREATE TABLE membership (
  consultation_id integer not null references consultation (id),
  person_id integer not null references person (id), news_seen integer not null default 0,
  primary key (consultation_id, person_id)
) strict, without rowid;

CREATE TABLE memo (
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

CREATE TABLE merge_decision (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  question text not null check (length(question) between 1 and 200),
  clash text not null check (length(clash) = 32),
  decision text not null check (decision in ('merge', 'apart')),
  reason text not null check (length(reason) between 1 and 1000),
  at text not null,
  person_id integer not null references person (id)
) strict;

CREATE TABLE negative_case_search (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  question text not null check (length(question) between 1 and 200),
  item text not null check (length(item) between 1 and 200),
  side text not null check (side in ('against', 'for')),
  found text not null,
  note text not null check (length(note) between 1 and 2000),
  at text not null,
  person_id integer not null references person (id)
) strict;

CREATE TABLE one_time_link (
  token_hash text primary key,
  purpose text not null check (purpose in ('set_up', 'invitation', 'password_reset')),
  person_id integer references person (id),
  expires_at text not null,
  check ((purpose = 'set_up') = (person_id is null))
) strict, without rowid;

CREATE TABLE outside_document (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  title text not null check (length(title) between 1 and 500),
  source text not null check (length(source) between 1 and 1000),
  dated text not null,
  words text not null check (length(words) <= 4000),
  at text not null,
  person_id integer not null references person (id)
) strict;

CREATE TABLE passed_flag (
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

CREATE TABLE person (
  id integer primary key,
  email text not null unique check (email = lower(email) and length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 100),
  administrator integer not null default 0 check (administrator in (0, 1)),
  researcher integer not null default 0 check (researcher in (0, 1)),
  facilitator integer not null default 0 check (facilitator in (0, 1)),
  password_hash text,
  active integer not null default 1 check (active in (0, 1)),
  visit_generation integer not null default 0
, coder integer not null default 0 check (coder in (0, 1))) strict;

CREATE TABLE questionnaire (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  name text not null check (length(name) between 1 and 200)
, archived_on text) strict;

CREATE TABLE questionnaire_version (
  id integer primary key,
  questionnaire_id integer not null references questionnaire (id),
  number integer not null check (number > 0),
  state text not null default 'draft' check (state in ('draft', 'published')),
  definition text not null check (json_valid(definition)),
  published_on text, revision integer not null default 0 check (revision >= 0), saved_at text, saved_by integer references person (id),
  unique (questionnaire_id, number),
  check ((state = 'published') = (published_on is not null))
) strict;

CREATE TABLE quote (
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

CREATE TABLE quote_translation (
  consultation_id integer not null references consultation (id),
  quote_id integer not null references quote (id),
  language text not null,
  words text not null check (length(words) between 1 and 4000),
  digest text not null,
  at text not null,
  person_id integer not null references person (id),
  primary key (quote_id, language)
) strict, without rowid;

CREATE TABLE receipt (
  h blob primary key check (length(h) = 32),
  session_id integer not null references session (id)
) strict, without rowid;

CREATE TABLE recommendation_basis (
  consultation_id integer not null references consultation (id),
  recommendation integer not null,
  finding integer not null,
  relation text not null check (relation in ('motivates', 'limits')),
  reason text not null check (length(reason) <= 2000),
  at text not null,
  person_id integer not null references person (id),
  primary key (consultation_id, recommendation, finding)
) strict, without rowid;

CREATE TABLE recommendation_criterion (
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

CREATE TABLE recommendation_item (
  consultation_id integer not null references consultation (id),
  recommendation integer not null,
  question text not null check (length(question) between 1 and 200),
  item text not null check (length(item) <= 200),
  at text not null,
  person_id integer not null references person (id),
  primary key (consultation_id, recommendation, question, item)
) strict, without rowid;

CREATE TABLE recommendation_response (
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

CREATE TABLE redaction (
  unit_id blob not null references text_unit (unit_id),
  start_cp integer not null check (start_cp >= 0),
  end_cp integer not null check (end_cp > start_cp),
  consultation_id integer not null references consultation (id),
  placeholder text not null check (length(placeholder) between 1 and 40),
  at text not null,
  person_id integer not null references person (id),
  primary key (unit_id, start_cp)
) strict, without rowid;

CREATE TABLE representation_audit (
  consultation_id integer not null references consultation (id),
  variable text not null,
  seed integer not null,
  at text not null,
  person_id integer not null references person (id),
  primary key (consultation_id, variable)
) strict, without rowid;

CREATE TABLE response (
  session_id integer not null references session (id),
  k blob not null check (length(k) = 16),
  answers text not null,
  primary key (session_id, k)
) strict, without rowid;

CREATE TABLE room_note (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  session_id integer not null references session (id),
  words text not null check (length(words) between 1 and 4000),
  at text not null,
  person_id integer not null references person (id)
) strict;

CREATE TABLE round_coder (
  round_id integer not null references coding_round (id),
  person_id integer not null references person (id),
  consultation_id integer not null references consultation (id),
  letter text not null check (length(letter) between 1 and 2),
  languages text not null,
  finished_at text,
  primary key (round_id, person_id),
  unique (round_id, letter)
) strict, without rowid;

CREATE TABLE sealed_response (
  session_id integer not null references session (id),
  k blob not null check (length(k) = 16),
  answers text not null,
  primary key (session_id, k)
) strict, without rowid;

CREATE TABLE session (
  id integer primary key,
  workshop_id integer not null references workshop (id),
  version_id integer not null references questionnaire_version (id),
  number integer not null check (number > 0),
  kind text not null default 'live' check (kind in ('live', 'rehearsal')),
  channel text not null default 'phone' check (channel in ('phone', 'kiosk', 'paper')),
  join_code text not null unique check (length(join_code) = 8),
  state text not null default 'draft' check (state in ('draft', 'open', 'paused', 'closed', 'sealed')),
  opened_at text,
  close_by text,
  closed_at text,
  seal_at text,
  sealed_at text,
  receipts_until text,
  sealed_count integer,
  digest text, forgetting text not null default 'at_once'
  check (forgetting in ('at_once', 'when_quiet', 'not')), traces text not null default 'none'
  check (traces in ('none', 'receipts', 'order')), entered_at text check (entered_at is null or state = 'sealed'), opened_on text,
  unique (workshop_id, number),
  check ((state = 'draft') = (opened_at is null)),
  check ((state in ('closed', 'sealed')) = (closed_at is not null)),
  check ((state = 'closed') = (seal_at is not null)),
  check ((state = 'sealed') = (digest is not null and sealed_at is not null and sealed_count is not null))
) strict;

CREATE TABLE session_totals (
  session_id integer primary key references session (id),
  minute text not null,
  sent integer not null check (sent >= 0),
  begun integer not null check (begun >= 0)
, gone integer not null default 0 check (gone >= 0)) strict;

CREATE TABLE set_aside (
  unit_id blob primary key references text_unit (unit_id),
  consultation_id integer not null references consultation (id),
  reason text not null check (length(reason) between 1 and 2000),
  at text not null,
  person_id integer not null references person (id)
) strict, without rowid;

CREATE TABLE stakeholder_group (
  consultation_id integer not null references consultation (id),
  code text not null check (length(code) between 1 and 32),
  position integer not null,
  label text not null check (json_valid(label)),
  primary key (consultation_id, code)
) strict, without rowid;

CREATE TABLE statement (
  consultation_id integer not null references consultation (id),
  kind text not null check (kind in ('finding', 'recommendation')),
  number integer not null check (number > 0),
  state text not null default 'draft' check (state in ('draft', 'in_review', 'agreed', 'withdrawn')),
  version integer not null default 0 check (version >= 0),
  at text not null,
  person_id integer not null references person (id), language text not null default 'en',
  primary key (consultation_id, kind, number)
) strict, without rowid;

CREATE TABLE statement_figure (
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

CREATE TABLE statement_step (
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

CREATE TABLE statement_text (
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

CREATE TABLE text_review (
  unit_id blob primary key references text_unit (unit_id),
  consultation_id integer not null references consultation (id),
  state text not null check (state in ('clean', 'replaced', 'removed')),
  at text not null,
  person_id integer not null references person (id)
) strict, without rowid;

CREATE TABLE text_search (
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

CREATE TABLE text_unit (
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

CREATE TABLE unit_translation (
  unit_id blob not null references text_unit (unit_id),
  language text not null,
  consultation_id integer not null references consultation (id),
  words text not null check (length(words) between 1 and 20000),
  stale integer not null default 0 check (stale in (0, 1)),
  at text not null,
  person_id integer not null references person (id),
  primary key (unit_id, language)
) strict, without rowid;

CREATE TABLE workbook_report (
  version_id integer primary key references questionnaire_version (id) on delete cascade,
  file text not null,
  read_at text not null,
  report text not null check (json_valid(report))
) strict;

CREATE TABLE workshop (
  id integer primary key,
  consultation_id integer not null references consultation (id),
  code text not null check (length(code) between 2 and 8 and code not glob '*[^A-Z0-9]*'),
  place text not null check (json_valid(place)),
  starts_on text not null,
  ends_on text not null,
  time_zone text not null,
  languages text not null check (json_valid(languages)), archived_on text,
  unique (consultation_id, code),
  check (starts_on <= ends_on)
) strict;

CREATE TABLE workshop_expectation (
  workshop_id integer not null references workshop (id),
  group_code text not null,
  expected integer not null check (expected between 0 and 10000),
  primary key (workshop_id, group_code)
) strict, without rowid;

CREATE TABLE workshop_facilitator (
  workshop_id integer not null references workshop (id),
  person_id integer not null references person (id),
  primary key (workshop_id, person_id)
) strict, without rowid;

CREATE TRIGGER adjudication_never_changes before update on adjudication
begin select raise(abort, 'a settled difference never changes'); end;

CREATE TRIGGER codebook_version_never_changes before update on codebook_version
begin select raise(abort, 'a version of a codebook never changes'); end;

CREATE TRIGGER consultation_code_is_fixed before update of code on consultation
when new.code is not old.code
  and exists (
    select 1 from session join workshop on workshop.id = session.workshop_id
    where workshop.consultation_id = old.id and session.kind = 'live' and session.opened_at is not null
  )
begin select raise(abort, 'fixed once a session was opened: code'); end;

CREATE TRIGGER deletion_is_final before update of answers_deleted_on, retention_until on consultation
when old.answers_deleted_on is not null
  and (new.answers_deleted_on, new.retention_until) is not (old.answers_deleted_on, old.retention_until)
begin select raise(abort, 'fixed once answers were deleted: retention date'); end;

CREATE TRIGGER merge_decision_is_never_deleted before delete on merge_decision
begin select raise(abort, 'a merging decision never changes'); end;

CREATE TRIGGER merge_decision_never_changes before update on merge_decision
begin select raise(abort, 'a merging decision never changes'); end;

CREATE TRIGGER negative_case_search_never_changes before update on negative_case_search
begin select raise(abort, 'a search for negative cases never changes'); end;

CREATE TRIGGER negative_case_search_stays_with_its_answers before delete on negative_case_search
when (select answers_deleted_on from consultation where id = old.consultation_id) is null
begin select raise(abort, 'a search for negative cases is deleted with the answers'); end;

CREATE TRIGGER no_session_opens_after_deletion before update of state on session
when new.state in ('open', 'paused')
  and exists (
    select 1 from workshop join consultation on consultation.id = workshop.consultation_id
    where workshop.id = new.workshop_id and consultation.answers_deleted_on is not null
  )
begin select raise(abort, 'fixed once answers were deleted: sessions'); end;

CREATE TRIGGER published_version_is_never_deleted
before delete on questionnaire_version
when old.state = 'published' and exists (select 1 from session where version_id = old.id)
begin select raise(abort, 'a published version never changes'); end;

CREATE TRIGGER published_version_never_changes
before update on questionnaire_version when old.state = 'published'
begin select raise(abort, 'a published version never changes'); end;

CREATE TRIGGER quoting_is_fixed before update of quoting on consultation
when new.quoting is not old.quoting and old.id in (select consultation_id from opened_consultation)
begin select raise(abort, 'fixed once a session was opened: quoting'); end;

CREATE TRIGGER recommendation_response_never_changes before update on recommendation_response
begin select raise(abort, 'a response to a recommendation never changes'); end;

CREATE TRIGGER retention_is_not_put_off before update of retention_until on consultation
when new.retention_until > old.retention_until
  and exists (
    select 1 from session join workshop on workshop.id = session.workshop_id
    where workshop.consultation_id = old.id and session.kind = 'live' and session.opened_at is not null
  )
begin select raise(abort, 'fixed once a session was opened: retention date'); end;

CREATE TRIGGER sealed_response_never_changes before update on sealed_response
begin select raise(abort, 'a sealed response never changes'); end;

CREATE TRIGGER session_number_is_fixed before update of number, workshop_id on session
when (new.number, new.workshop_id) is not (old.number, old.workshop_id)
  and old.kind = 'live' and old.opened_at is not null
begin select raise(abort, 'fixed once a session was opened: code'); end;

CREATE TRIGGER session_version_is_fixed
before update of version_id on session
when new.version_id is not old.version_id and old.opened_at is not null
begin select raise(abort, 'fixed once a session was opened: questionnaire version'); end;

CREATE TRIGGER stakeholder_groups_are_not_removed
before delete on stakeholder_group
when old.consultation_id in (select consultation_id from opened_consultation)
begin select raise(abort, 'fixed once a session was opened: stakeholder groups'); end;

CREATE TRIGGER stakeholder_groups_are_not_renamed
before update on stakeholder_group
when (new.consultation_id, new.code, new.label) is not (old.consultation_id, old.code, old.label)
  and old.consultation_id in (select consultation_id from opened_consultation)
begin select raise(abort, 'fixed once a session was opened: stakeholder groups'); end;

CREATE TRIGGER statement_step_never_changes before update on statement_step
begin select raise(abort, 'a version of a finding or recommendation never changes'); end;

CREATE TRIGGER text_search_never_changes before update on text_search
begin select raise(abort, 'a search for negative cases never changes'); end;

CREATE TRIGGER thresholds_are_fixed
before update of room_threshold, public_base, public_cell, pack_k on consultation
when (new.room_threshold, new.public_base, new.public_cell, new.pack_k)
  is not (old.room_threshold, old.public_base, old.public_cell, old.pack_k)
  and old.id in (select consultation_id from opened_consultation)
begin select raise(abort, 'fixed once a session was opened: thresholds'); end;

CREATE TRIGGER workshop_code_is_fixed before update of code, consultation_id on workshop
when (new.code, new.consultation_id) is not (old.code, old.consultation_id)
  and exists (
    select 1 from session
    where workshop_id = old.id and kind = 'live' and opened_at is not null
  )
begin select raise(abort, 'fixed once a session was opened: code'); end;

CREATE VIEW opened_consultation as
select workshop.consultation_id as consultation_id
from session
join workshop on workshop.id = session.workshop_id
where session.kind = 'live' and session.opened_at is not null
union
select id from consultation where answers_deleted_on is not null;

-- drafts
CREATE INDEX draft_session on draft (session_id);

CREATE TABLE draft (
  id blob primary key check (length(id) = 16),
  session_id integer not null,
  revision text not null,
  box blob not null
, touched text not null default '') strict, without rowid;

-- visits
CREATE INDEX posted_form_visit on posted_form (visit_hash);

CREATE INDEX visit_person on visit (person_id);

CREATE TABLE posted_form (
  hash text primary key,
  visit_hash text not null,
  at text not null,
  answer text
) strict, without rowid;

CREATE TABLE visit (
  id_hash text primary key,
  content text not null,
  expires_at text not null,
  person_id integer not null,
  generation integer not null,
  begun_on text not null,
  used_on text not null
) strict, without rowid;

CREATE TABLE visit_secret (
  one integer primary key check (one = 1),
  secret text not null
) strict;
