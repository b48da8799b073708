create table session (
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
  digest text,
  unique (workshop_id, number),
  check ((state = 'draft') = (opened_at is null)),
  check ((state in ('closed', 'sealed')) = (closed_at is not null)),
  check ((state = 'closed') = (seal_at is not null)),
  check ((state = 'sealed') = (digest is not null and sealed_at is not null and sealed_count is not null))
) strict;
create index session_state on session (state);
