-- Time at which a session's responses entered results and exports; null while they wait for more.
alter table session add column entered_at text collate "C" check (entered_at is null or state = 'sealed');

update session set entered_at = sealed_at
where state = 'sealed'
  and kind = 'live'
  and (
    sealed_count = 0
    or (
      select sum(beside.sealed_count) from session as beside
      where beside.workshop_id = session.workshop_id
        and beside.version_id = session.version_id
        and beside.state = 'sealed'
        and beside.kind = 'live'
    ) >= (
      select consultation.room_threshold from consultation
      join workshop on workshop.consultation_id = consultation.id
      where workshop.id = session.workshop_id
    )
  );
