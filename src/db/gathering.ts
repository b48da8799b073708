import { setTimeout as pause } from 'node:timers/promises'

import Sqlite, { type Database } from 'better-sqlite3'

/** Times to try for the write lock while another process has it. */
const ATTEMPTS = 50

/** Turns of the event loop during which a crowd gathers, at most. */
const TURNS = 3

/** Writes that go to the disk together; `kept` settles when they are there, or are not. */
type Group = { readonly kept: Promise<void>; keep: () => void; lose: (why: unknown) => void; size: number }

/**
 * Gathers what is written to one SQLite file during a turn of the event loop, and while others keep coming during a
 * few more, into one transaction, so that a crowd waits for the disk once and not one after the other. Each writer
 * is alone while it writes, is told that it has written when the disk has it, and fails alone; when the disk fails,
 * all of them do.
 */
export type Gathering = {
  readonly sqlite: Database
  /** Settles when the last one in line has written. */
  last: Promise<void>
  group: Group | undefined
}

export const gatheringFor = (sqlite: Database): Gathering => ({
  sqlite,
  last: Promise.resolve(),
  group: undefined,
})

/** A writer's turn. Exactly one of the two ends it. */
export type Turn = Readonly<{
  /** Lets the next one write; resolves when what was written is on the disk, rejects when it is not. */
  keep: () => Promise<void>
  /** Takes back what was written, and nothing that others wrote. */
  undo: () => void
}>

/** Waits for a turn. A writer of one statement needs no way back: a statement that fails has written nothing. */
export async function turnIn(gathering: Gathering, statements: 'one' | 'many'): Promise<Turn> {
  const next = await inLine(gathering)
  try {
    const group = await joined(gathering)
    const way_back = statements === 'one' ? 'none' : group.size === 0 ? 'all' : 'savepoint'
    if (way_back === 'savepoint') does(gathering, 'savepoint own')
    group.size += 1
    return {
      keep: async () => {
        if (way_back === 'savepoint') does(gathering, 'release own')
        next()
        await group.kept
      },
      undo: () => {
        if (way_back === 'all') does(gathering, 'rollback')
        if (way_back === 'savepoint') does(gathering, 'rollback to own')
        if (way_back === 'savepoint') does(gathering, 'release own')
        findLost(gathering)
        next()
      },
    }
  } catch (error) {
    next()
    throw error
  }
}

/** Does something while nobody writes and all that was written is on the disk. */
export async function apart(gathering: Gathering, act: () => void): Promise<void> {
  const next = await inLine(gathering)
  try {
    commit(gathering)
    act()
  } finally {
    next()
  }
}

/** Resolves when all who came before have written; gives what lets the next one write. */
async function inLine(gathering: Gathering): Promise<() => void> {
  const before = gathering.last
  let next = () => {}
  gathering.last = new Promise((resolve) => {
    next = resolve
  })
  await before
  return next
}

async function joined(gathering: Gathering): Promise<Group> {
  findLost(gathering)
  if (gathering.group) return gathering.group
  await beginImmediate(gathering)
  const group = newGroup()
  gathering.group = group
  commitAfterTurn(gathering, group)
  return group
}

/** A writer alone waits for one turn; when others came with it, it is likely that more are on their way. */
function commitAfterTurn(gathering: Gathering, group: Group, before = 1, turn = 1): void {
  setImmediate(() => {
    if (group.size > before && turn < TURNS) commitAfterTurn(gathering, group, group.size, turn + 1)
    else void apart(gathering, () => {})
  })
}

function newGroup(): Group {
  let [keep, lose] = [() => {}, (_why: unknown) => {}]
  const kept = new Promise<void>((resolve, reject) => {
    keep = resolve
    lose = reject
  })
  // Whoever waits hears of a loss; a group may also be lost with nobody waiting.
  kept.catch(() => {})
  return { kept, keep, lose, size: 0 }
}

/** Takes the write lock at once: a transaction that reads first and writes later fails under load. */
async function beginImmediate({ sqlite }: Gathering): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      sqlite.prepare('begin immediate').run()
      return
    } catch (error) {
      if (attempt === ATTEMPTS || !isBusy(error)) throw error
      await pause(10 + Math.random() * 20)
    }
  }
}

function commit(gathering: Gathering): void {
  findLost(gathering)
  const { group } = gathering
  if (!group) return
  gathering.group = undefined
  try {
    does(gathering, 'commit')
    group.keep()
  } catch (error) {
    does(gathering, 'rollback')
    group.lose(error)
  }
}

/** When the disk fails, SQLite ends a transaction by itself, and everyone in it has lost what they wrote. */
function findLost(gathering: Gathering): void {
  if (!gathering.group || gathering.sqlite.inTransaction) return
  gathering.group.lose(new Sqlite.SqliteError('the transaction was ended', 'SQLITE_IOERR'))
  gathering.group = undefined
}

/** Nothing is left to do once SQLite has ended the transaction. */
function does({ sqlite }: Gathering, statement: string): void {
  if (sqlite.inTransaction) sqlite.prepare(statement).run()
}

const isBusy = (error: unknown) => error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
