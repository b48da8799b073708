import type { ClientBase, Pool } from 'pg'

import type { Forgetting } from './schema.ts'

/**
 * The write-ahead log (WAL) holds every row written, in order of arrival. It can be emptied when its segments are
 * deleted rather than recycled, nothing archives, replicates or retains it, and this role may do so. The
 * statement log must hold no rows either.
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

/** Returns whether this PostgreSQL, as configured now, lets the WAL be emptied. */
export async function forgettingAt(client: ClientBase | Pool): Promise<Forgetting> {
  const { rows } = await client.query<{ forgets: boolean | null }>(FORGETS)
  return rows[0]?.forgets === true ? 'when_quiet' : 'not'
}

/**
 * Switches to a new WAL segment and deletes earlier ones by a checkpoint; false when one is still there because
 * something holds it. A segment's name: eight digits of the timeline, then its position.
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
