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
export type GroupCommit = {
  readonly sqlite: Database
  /** Settles when the last one in line has written. */
  last: Promise<void>
  group: Group | undefined
}

export const groupCommitFor = (sqlite: Database): GroupCommit => ({
  sqlite,
  last: Promise.resolve(),
  group: undefined,
})

/** A writer's turn. Exactly one of the two ends it. */
export type WriteTurn = Readonly<{
  /** Lets the next one write; resolves when what was written is on the disk, rejects when it is not. */
  keep: () => Promise<void>
  /** Takes back what was written, and nothing that others wrote. */
  undo: () => void
}>

/** Waits for a turn. A writer of one statement needs no way back: a statement that fails has written nothing. */
export async function takeWriteTurn(writes: GroupCommit, statements: 'one' | 'many'): Promise<WriteTurn> {
  const next = await queue(writes)
  try {
    const group = await joined(writes)
    const way_back = statements === 'one' ? 'none' : group.size === 0 ? 'all' : 'savepoint'
    if (way_back === 'savepoint') execute(writes, 'savepoint own')
    group.size += 1
    return {
      keep: async () => {
        if (way_back === 'savepoint') execute(writes, 'release own')
        next()
        await group.kept
      },
      undo: () => {
        if (way_back === 'all') execute(writes, 'rollback')
        if (way_back === 'savepoint') execute(writes, 'rollback to own')
        if (way_back === 'savepoint') execute(writes, 'release own')
        detectRollback(writes)
        next()
      },
    }
  } catch (error) {
    next()
    throw error
  }
}

/** Does something while nobody writes and all that was written is on the disk. */
export async function betweenWrites(writes: GroupCommit, act: () => void): Promise<void> {
  const next = await queue(writes)
  try {
    commit(writes)
    act()
  } finally {
    next()
  }
}

/** Resolves when all who came before have written; gives what lets the next one write. */
async function queue(writes: GroupCommit): Promise<() => void> {
  const before = writes.last
  let next = () => {}
  writes.last = new Promise((resolve) => {
    next = resolve
  })
  await before
  return next
}

async function joined(writes: GroupCommit): Promise<Group> {
  detectRollback(writes)
  if (writes.group) return writes.group
  await beginImmediate(writes)
  const group = newGroup()
  writes.group = group
  commitAfterTurn(writes, group)
  return group
}

/** A writer alone waits for one turn; when others came with it, it is likely that more are on their way. */
function commitAfterTurn(writes: GroupCommit, group: Group, before = 1, turn = 1): void {
  setImmediate(() => {
    if (group.size > before && turn < TURNS) commitAfterTurn(writes, group, group.size, turn + 1)
    else void betweenWrites(writes, () => {})
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
async function beginImmediate({ sqlite }: GroupCommit): Promise<void> {
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

function commit(writes: GroupCommit): void {
  detectRollback(writes)
  const { group } = writes
  if (!group) return
  writes.group = undefined
  try {
    execute(writes, 'commit')
    group.keep()
  } catch (error) {
    execute(writes, 'rollback')
    group.lose(error)
  }
}

/** When the disk fails, SQLite ends a transaction by itself, and everyone in it has lost what they wrote. */
function detectRollback(writes: GroupCommit): void {
  if (!writes.group || writes.sqlite.inTransaction) return
  writes.group.lose(new Sqlite.SqliteError('the transaction was ended', 'SQLITE_IOERR'))
  writes.group = undefined
}

/** Nothing is left to do once SQLite has ended the transaction. */
function execute({ sqlite }: GroupCommit, statement: string): void {
  if (sqlite.inTransaction) sqlite.prepare(statement).run()
}

const isBusy = (error: unknown) => error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
