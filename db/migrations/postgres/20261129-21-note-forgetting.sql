-- What the engine forgets, as found when the session was opened and until its traces were erased; what is left of it.
alter table session add column forgetting text collate "C" not null default 'not'
  check (forgetting in ('at_once', 'when_quiet', 'not'));
alter table session add column traces text collate "C" not null default 'none'
  check (traces in ('none', 'receipts', 'order'));
