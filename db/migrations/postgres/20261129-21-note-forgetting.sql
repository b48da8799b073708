-- What the engine forgets, as found when the session was opened and until its traces were erased; what is left of it.
alter table session add column forgetting text collate "C" not null default 'not'
  check (forgetting in ('at_once', 'when_quiet', 'not'));
alter table session add column traces text collate "C" not null default 'none'
  check (traces in ('none', 'receipts', 'order'));

-- What the planner notes about a column are values of it, kept in a table of the engine after they are deleted here.
-- Changing the type, to the same, deletes what was noted.
alter table response alter column answers type text collate "C", alter column k type bytea;
alter table sealed_response alter column answers type text collate "C";
alter table receipt alter column h type bytea;
alter table draft alter column box type bytea, alter column id type bytea;
alter table response alter column answers set statistics 0, alter column k set statistics 0;
alter table sealed_response alter column answers set statistics 0;
alter table receipt alter column h set statistics 0;
alter table draft alter column box set statistics 0, alter column id set statistics 0;
