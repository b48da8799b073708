-- The server queries deletion events every minute.
create index event_action on event (action);
