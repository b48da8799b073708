import type { ClientBase, Pool } from 'pg'

import type { Forgetting } from './schema.ts'

/**
 * The write-ahead log holds every row that was written, in the order of arrival. It can be emptied where its segments
 * are deleted and not written over under a new name, nobody else is given a copy of it, and this role may do so. The
 * log of statements must hold none either.
 */
const FORGETS = `select current_setting('wal_recycle') = 'off'
  and current_setting('archive_mode') = 'off'
  and (select setting = '0' from pg_settings where name = 'wal_keep_size')
  and not exists (select 1 from pg_replication_slots)
  and not exists (select 1 from pg_stat_replication)
  and has_function_privilege('pg_switch_wal()', 'execute')
  and has_function_privilege('pg_ls_waldir()', 'execute')
  and pg_has_role('pg_checkpoint', 'usage')
  and current_setting('log_statement') in ('none', 'ddl')
  and current_setting('log_min_duration_statement') = '-1'
  and current_setting('log_min_duration_sample') = '-1'
  and current_setting('log_transaction_sample_rate') = '0'
  and current_setting('log_parameter_max_length_on_error') = '0' as forgets`

/** Whether the log can be emptied as this PostgreSQL is set up now. */
export async function forgettingAt(client: ClientBase | Pool): Promise<Forgetting> {
  const { rows } = await client.query<{ forgets: boolean | null }>(FORGETS)
  return rows[0]?.forgets === true ? 'when_quiet' : 'not'
}

/**
 * Begins a new segment of the log and deletes those before it; false when one of them is still there, as it is while
 * something else holds the log. A segment is named by its place: eight digits of the timeline, then the number.
 */
export async function emptyLog(client: ClientBase): Promise<boolean> {
  const { rows: ended } = await client.query<{ last: string }>(
    'select substr(pg_walfile_name(pg_switch_wal()), 9) as last',
  )
  await client.query('checkpoint')
  const { rows: left } = await client.query(
    `select name from pg_ls_waldir() where name ~ '^[0-9A-F]{24}' and substr(name, 9, 16) <= $1 limit 1`,
    [ended[0]?.last],
  )
  return left.length === 0
}
