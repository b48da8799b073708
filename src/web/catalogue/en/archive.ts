export const archive = {
  'archive.title': 'Archive or delete',
  'archive.archive': 'Archive',
  'archive.archive_consultation':
    'It leaves the lists, nothing in it can be changed any more, and no session of it can be prepared. Everything can still be read, results and exports too, and its answers are deleted on their day as promised. It can be brought back.',
  'archive.archive_workshop':
    'It leaves the lists, it can no longer be changed, and no session of it can be prepared. Its results stay as they are. It can be brought back.',
  'archive.archive_questionnaire':
    'It leaves the lists, it can no longer be changed, and no new session can run it. Its versions and their results stay as they are. It can be brought back.',
  'archive.awake': 'A session of it goes on, or is not sealed yet. Wait until it is sealed.',
  'archive.rehearsing':
    'A rehearsal of it goes on. A facilitator can end it; everything that was sent in it is deleted then.',
  'archive.bring_back': 'Bring back',
  'archive.bring_back_said': 'Brought back, it is in the lists again and sessions can be prepared.',
  'archive.archived_since': 'Archived since {day}.',
  'archive.archived': 'Archived',
  'archive.done': 'It is archived. Its consultation still leads here, and you can bring it back.',
  'archive.consultation_done':
    'The consultation is archived. It is listed under “Archived”, and you can bring it back.',
  'archive.back': 'It is back in the lists.',
  'archive.no_sessions': 'This is archived, so no session can be prepared. A researcher can bring it back.',
  'archive.no_opening': 'This is archived, so no session can be opened. A researcher can bring it back.',
  'archive.read_only': 'This is archived, so nothing in it can be changed. A researcher can bring it back.',
  'archive.delete': 'Delete',
  'archive.delete_consultation':
    'The consultation is deleted with everything in it. This cannot be undone; the audit log keeps its title.',
  'archive.delete_workshop':
    'The workshop is deleted with its facilitators and the numbers of expected people. This cannot be undone.',
  'archive.delete_questionnaire':
    'The questionnaire is deleted with all its versions and translations. This cannot be undone.',
  'archive.goes_parts':
    'With it go {workshops, plural, =0 {no workshops} one {# workshop} other {# workshops}} and {questionnaires, plural, =0 {no questionnaires} one {# questionnaire} other {# questionnaires}}.',
  'archive.goes_prepared':
    '{prepared, plural, one {# prepared session goes} other {# prepared sessions go}} too; printed join codes of it lead nowhere then.',
  'archive.called_consultation': 'Code of the consultation',
  'archive.called_workshop': 'Code of the workshop',
  'archive.called_questionnaire': 'Name of the questionnaire',
  'archive.called_hint': 'Type {called} to confirm.',
  'archive.called_wrong': 'This is not what it is called. Nothing was deleted.',
  'archive.holds_other':
    'What it holds has changed meanwhile, so nothing was deleted. Open “Archive or delete” again and read what would go.',
  'archive.was_opened':
    'A session of it was opened, so it can be archived but not deleted: what was answered stays until its day.',
  'archive.answers_deleted':
    'Its answers were deleted, which stays known, so it can be archived but not deleted.',
  'archive.deleted': 'It is deleted.',
} as const
