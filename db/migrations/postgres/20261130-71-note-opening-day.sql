-- The workshop's date (ISO) on the day a session was opened: what today() and now() are for everyone in it, also when
-- its answers are read later. Null until then, and for sessions opened before, whose questionnaires could not ask.
alter table session add column opened_on text collate "C";
