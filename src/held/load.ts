import { IN_NO_BACKUP } from '../backup/tables.ts'
import type { Context } from '../context.ts'
import { HELD, type HeldTable, type Until } from '../db/held.ts'
import type { Forgetting } from '../db/schema.ts'
import { ABOUT, TOLD, type About } from './told.ts'

/** Cache lifetime in milliseconds, so that anonymous requests cannot load the database. */
const FRESH = 60_000

/** A table, its columns grouped by retention. */
export type TableHeld = Readonly<{
  table: HeldTable
  kept: readonly Readonly<{ until: Until; columns: readonly string[] }>[]
  in_backups: boolean
}>

/** Data of the page on stored data. */
export type WhatIsHeld = Readonly<{
  tables: readonly Readonly<{ about: About; tables: readonly TableHeld[] }>[]
  forgetting: Forgetting
  /** UTC hour of the daily backup; null when disabled. */
  backup_hour: number | null
  backup_days: number
}>

/** Returns a loader of all stored data, the settings, and when the engine erases (cached). */
export function whatIsHeld({ stores, config, now }: Context): () => Promise<WhatIsHeld> {
  const forgetting = remembered(async () => await stores.forgets(), now)
  return async () => ({
    tables: tablesHeld(),
    forgetting: await forgetting(),
    backup_hour: config.backup_hour,
    backup_days: config.backup_keep_days,
  })
}

/** Returns the listed tables by whom they are about. */
export const tablesHeld = (): WhatIsHeld['tables'] =>
  ABOUT.map((about) => ({
    about,
    tables: namesIn(TOLD)
      .filter((table) => TOLD[table].about === about)
      .map(tableHeld),
  }))

function tableHeld(table: HeldTable): TableHeld {
  const columns: readonly (readonly [string, Until])[] = Object.entries(HELD[table].columns)
  const untils = [...new Set(columns.map(([, until]) => until))]
  return {
    table,
    kept: untils.map((until) => ({
      until,
      columns: columns.filter(([, other]) => other === until).map(([column]) => column),
    })),
    in_backups: !IN_NO_BACKUP.some((left_out) => left_out === table),
  }
}

const namesIn = <Name extends string>(listed: Readonly<Record<Name, unknown>>): readonly Name[] =>
  Object.keys(listed) as Name[]

/** Caches a promise for a minute (single-flight); a rejected one is dropped. */
function remembered<Thing>(ask: () => Promise<Thing>, now: () => Date): () => Promise<Thing> {
  let asked: { at: number; answer: Promise<Thing> } | undefined
  return async () => {
    const at = now().getTime()
    if (!asked || Math.abs(at - asked.at) >= FRESH) {
      const answer = ask()
      asked = { at, answer }
      answer.catch(() => (asked = undefined))
    }
    return await asked.answer
  }
}
