-- When the engine erases traces, found at opening and lowered when it later erases less; traces that remain.
alter table session add column forgetting text collate "C" not null default 'not'
  check (forgetting in ('at_once', 'when_quiet', 'not'));
alter table session add column traces text collate "C" not null default 'none'
  check (traces in ('none', 'receipts', 'order'));
