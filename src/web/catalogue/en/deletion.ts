export const deletion = {
  'deletion.near':
    '{days, plural, =0 {All answers of this consultation are deleted tonight, at midnight UTC.} one {All answers of this consultation are deleted in one day, after {day}.} other {All answers of this consultation are deleted in # days, after {day}.}}',
  'deletion.near_lede': 'Export before then what you need. Nobody can bring the answers back.',
  'deletion.deleted':
    'The answers of this consultation were deleted on {day}. How many there were, the dates and who did what stay.',
  'deletion.gone':
    'The answers of this consultation were deleted on {day}. Nothing can be shown, compared or exported any more.',
  'deletion.console': 'The answers of this session were deleted on {day}.',
  'deletion.no_session':
    'The answers of this consultation are kept until {day} and no longer, so no session of it can be prepared or opened.',
  'deletion.none_after':
    'The answers of this consultation were deleted on {day}, so no session of it can be prepared or opened.',
  'deletion.date_fixed': 'The answers were deleted. This date no longer changes.',
  'deletion.answers_back': 'Session {session} holds answers that were recorded as deleted.',
  'deletion.session_opened': 'A session was opened at this moment, so nothing was deleted. Try again.',
  'deletion.link': 'Delete the answers earlier',
  'deletion.title': 'Delete the answers',
  'deletion.lede': 'They are deleted automatically after {day}. Deleting them now cannot be undone.',
  'deletion.goes': 'What goes',
  'deletion.goes_said':
    'All answers, sealed or not, what phones have begun, who has sent, and every older backup on this server. A new backup is taken first.',
  'deletion.awake':
    '{n, plural, one {One session is not sealed yet. It is closed and sealed at once.} other {# sessions are not sealed yet. They are closed and sealed at once.}}',
  'deletion.stays': 'What stays',
  'deletion.stays_said':
    'Questionnaires and workshops, how many answered in each session, the dates, and who did what.',
  'deletion.elsewhere': 'What is not reached',
  'deletion.elsewhere_said':
    'Exports that were downloaded, and copies of backups and disks that lie elsewhere. Delete them by hand.',
  'deletion.code': 'Code of the consultation',
  'deletion.code_hint': 'Type {code} to confirm.',
  'deletion.code_wrong': 'This is not the code of the consultation. Nothing was deleted.',
  'deletion.delete': 'Delete all answers',
  'deletion.done': 'The answers are deleted. Older backups are replaced within a few minutes.',
  'deletion.backups_left':
    '{n, plural, one {One older backup on this server still holds deleted answers.} other {# older backups on this server still hold deleted answers.}} They go once a new one is taken, which is tried every hour.',
  'deletion.backups_none':
    'There is no backup on this server. The older ones held deleted answers and are gone; no new one can be taken. See below what failed.',
  'deletion.again':
    '{n, plural, one {The answers of one consultation were deleted again, as before.} other {The answers of # consultations were deleted again, as before.}}',
} as const
