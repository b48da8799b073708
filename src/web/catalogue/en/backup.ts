export const backup = {
  'backup.title': 'Backups',
  'backup.lede':
    'A backup holds everything but answers not sealed yet, what phones have begun, who has sent and who is signed in. Each one is restored at once beside the original, to prove that it works.',
  'backup.take': 'Take a backup now',
  'backup.take_lede': 'Answering goes on meanwhile.',
  'backup.room_title': 'The disk of {folder} is nearly full',
  'backup.room':
    '{free} are free; at least {needed} should be. Once it is full, no answer can be stored and no backup made. Make room, or move to a larger disk.',
  'backup.awake_title': 'A session is open, paused or closed and not yet sealed',
  'backup.awake':
    'Answers that are not sealed yet, and rehearsals’ answers, are never in a backup. If you go back to one taken now, the answers of this session are lost and whoever has sent can send again. Where it can wait, take it once the session is sealed.',
  'backup.taken': 'The backup is taken, and restoring it was tried.',
  'backup.still_running': 'The backup is being taken. Reload this page in a minute to see how it ended.',
  'backup.last': 'Last backup',
  'backup.last_drill': 'Last restore drill',
  'backup.drill_lede': 'The newest backup is restored into a folder of its own, read, and deleted.',
  'backup.none': 'There has been no backup yet.',
  'backup.no_drill': 'No backup has been tried yet.',
  'backup.when': 'When (UTC)',
  'backup.size': 'Size',
  'backup.megabytes': '{size} MB',
  'backup.where': 'Where',
  'backup.holds': 'Holds',
  'backup.holds_counts':
    '{responses, plural, one {# response} other {# responses}}; {sealed, plural, =0 {no sealed session} one {# sealed session} other {# sealed sessions}}',
  'backup.proved': 'Proved',
  'backup.unproved': 'not proved',
  'backup.proved_counts':
    '{sealed, plural, =0 {The file is whole; no session is sealed yet.} one {The file is whole, and the answers of its sealed session are those that were sealed.} other {The file is whole, and the answers of all # sealed sessions are those that were sealed.}}',
  'backup.which': 'Backup',
  'backup.checksum': 'SHA-256',
  'backup.failed': 'The last backup failed: {reason}',
  'backup.drill_failed': 'The last restore drill failed: {reason}',
  'backup.is_running': 'It began on {at} UTC and has not ended yet.',
  'backup.next': 'Next backup',
  'backup.next_at': '{at} UTC, once no session is open, paused or closed.',
  'backup.next_now': 'It is due and begins within a minute.',
  'backup.next_waits':
    'It is due and waits until every session is sealed, since the receipts of phones are not in a backup.',
  'backup.next_never': 'None by itself: BACKUP_HOUR is switched off.',
  'backup.kept': 'Kept backups',
  'backup.kept_lede':
    'In {folder}. Each is deleted after {days, plural, one {# day} other {# days}}. Copy them to another machine as well.',
  'backup.kept_none': 'There is none in this folder.',
  'backup.file': 'File',
  'backup.restore': 'Going back to a backup',
  'backup.restore_lede': 'Stop the server, then run this where it is installed:',
  'backup.restore_after':
    'It refuses a damaged file, sets the present database aside and proves every sealed session again. The operator’s guide has the steps.',

  'backup.fault_disk_full':
    'the disk is full, or nearly. No answers are lost. Free some space or set BACKUP_DIR to a folder on another disk, then take a backup here.',
  'backup.fault_not_writable':
    'the folder cannot be written. No answers are lost. Give the user that the server runs as the right to write there, then take a backup here.',
  'backup.fault_disk':
    'the disk reports errors. Copy the newest backup to another machine now, then have the disk examined.',
  'backup.fault_damaged':
    'the file is damaged. Use another backup; have the disk examined if this happens again.',
  'backup.fault_database_damaged':
    'the database itself is damaged. Keep every older backup, stop the server, and go back to the newest one; have the disk examined.',
  'backup.fault_interrupted': 'it was interrupted. No answers are lost. Take a backup here.',
  'backup.fault_unknown':
    'the reason is in the log of the server. No answers are lost. Take a backup here; if it fails again, show the log to whoever installed Colloquy.',
  'backup.digest_differs':
    'the answers of session {session} are not those that were sealed. Do not delete older backups: one of them may hold the right ones. “npm run verify” compares them.',
  'backup.running': 'Another backup is being taken. Wait until it has ended.',
  'backup.nothing_kept': 'there is no backup to try. Take one first.',
  'backup.file_exists': '{file} exists. Give the name of a new file.',
  'backup.no_file': 'There is no file {file}.',
  'backup.not_ours': '{file} is no backup of Colloquy. Nothing was changed.',
  'backup.not_an_archive': 'This is no archive that pg_restore can read. Nothing was changed.',
  'backup.not_empty':
    'The database {database} is not empty. Nothing was changed. Make an empty one with createdb, give it in DATABASE_URL, and restore before the server starts.',
  'backup.drill_not_allowed':
    'the role {role} may not make the database to try it in. Allow it: alter role {role} createdb. Or restore the backup on another machine by hand.',
  'backup.fault_no_pg_dump':
    'pg_dump and pg_restore are not installed where the server runs. On Debian: apt-get install postgresql-client.',
  'backup.fault_pg_version':
    'pg_dump is older than the database. Install the postgresql-client of the same version as the database.',
  'backup.fault_no_postgres':
    'the database cannot be reached. Start PostgreSQL or correct DATABASE_URL, then take a backup here.',
  'backup.newer_version':
    'this backup was taken by a newer version of Colloquy. Install that version, then restore it.',
  'backup.stale_log':
    'Nothing was changed: {log} is not empty. The installation did not end in order, and its last answers are in that file only. Start the server and stop it once, which moves them into {file}. If it does not start, move {file} and every file whose name begins with it to another folder; then restore.',

  'backup.command_backup': 'Use: npm run backup -- FILE',
  'backup.command_restore': 'Use: npm run restore -- FILE',
  'backup.command_no_database':
    'There is no database at {file}. Set DATA_DIR or DATABASE_URL as the server has it.',
  'backup.command_awake': 'Note: a session is not sealed yet. {note}',
  'backup.command_written': '{file}: {size} MB, mode 0600',
  'backup.command_restored': '{file} is restored. Drafts and visits have ended: staff sign in again.',
  'backup.command_set_aside': 'What was there before is now {file}. Delete it once everything is in order.',
  'backup.command_proof': 'Every digest was computed anew and is the one recorded at sealing.',
  'backup.column_session': 'Session',
  'backup.column_state': 'State',
  'backup.column_responses': 'Responses',
  'backup.column_digest': 'Digest',

  'backup.command_move':
    'Use: npm run move -- --from ADDRESS --to ADDRESS. An address is sqlite: and a path, or postgres://USER@HOST:PORT/DATABASE; a password may stand in PGPASSWORD.',
  'backup.move_no_source': 'There is no database at {place}.',
  'backup.move_not_ours': '{place} holds no installation of Colloquy.',
  'backup.move_newer': '{place} was written by a newer version of Colloquy: move it with that version.',
  'backup.move_older':
    '{place} was written by an earlier version of Colloquy. Start this version’s server on it and stop it once, which brings it up to date; then move.',
  'backup.move_served': 'A server uses {place}. Stop every server of this installation, then move.',
  'backup.move_awake':
    'Not yet sealed: {sessions}. A copy left behind would keep what sealing destroys. Start the server, close and seal these sessions, stop it, then move.',
  'backup.move_not_empty':
    '{place} is there already. Give a folder in which there is no database yet, or an empty database of PostgreSQL.',
  'backup.move_differs':
    'The table {table} is not the same on both sides ({from} rows, and {to}): something wrote to it meanwhile. Stop every server and every command of this installation, then move.',
  'backup.command_disk':
    'The disk is full or nearly, reports errors, or may not be written by this account ({code}). Put that right, then run this again.',
  'backup.move_undone': 'Nothing was moved. {place} is as it was.',
  'backup.move_same': 'Every row and every digest is the same on both sides.',
  'backup.move_next': 'Give the server DATABASE_URL for {place} and start it. Staff sign in again.',
  'backup.move_left':
    '{place} is as it was. Delete it once everything is in order, within a day of the last sealing: it still holds the receipts of phones, which only a running server deletes.',
  'backup.column_table': 'Table',
  'backup.column_rows': 'Rows',
} as const
