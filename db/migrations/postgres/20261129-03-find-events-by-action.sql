-- The server looks every minute for what was deleted.
create index event_action on event (action);
