import { setTimeout as pause } from 'node:timers/promises'

import Sqlite, { type Database } from 'better-sqlite3'

/** Retries for the write lock while another process holds it. */
const ATTEMPTS = 50

/** Event loop turns after which a batch is committed at the latest. */
const TURNS = 3

/** A batch of writes in one transaction; `committed` rejects when its commit fails. */
type Group = {
  readonly committed: Promise<void>
  resolve: () => void
  reject: (why: unknown) => void
  size: number
}

/**
 * Group commit for one SQLite file: writes of one event loop turn, and of a few more while others keep arriving, share
 * a transaction, so that many concurrent writers wait for a single fsync. Writers run one at a time, are acknowledged
 * after the commit, and roll back alone; when the commit fails, all writers of the batch fail.
 */
export type GroupCommit = {
  readonly sqlite: Database
  /** Tail of the queue of writers. */
  last: Promise<void>
  group: Group | undefined
}

export const groupCommitFor = (sqlite: Database): GroupCommit => ({
  sqlite,
  last: Promise.resolve(),
  group: undefined,
})

/** Exclusive lock of the writers in this process. Exactly one of the two releases it. */
export type WriteLock = Readonly<{
  /** Lets the next writer run; resolves when the batch is on disk, rejects when its commit failed. */
  commit: () => Promise<void>
  /** Rolls back this writer's changes only. */
  rollback: () => void
}>

/** Waits for the lock. A single statement needs no savepoint: when it fails, it has written nothing. */
export async function acquireWriteLock(writes: GroupCommit, statements: 'one' | 'many'): Promise<WriteLock> {
  const next = await queue(writes)
  try {
    const group = await joined(writes)
    const rollback_scope = statements === 'one' ? 'none' : group.size === 0 ? 'all' : 'savepoint'
    if (rollback_scope === 'savepoint') execute(writes, 'savepoint own')
    group.size += 1
    return {
      commit: async () => {
        if (rollback_scope === 'savepoint') execute(writes, 'release own')
        next()
        await group.committed
      },
      rollback: () => {
        if (rollback_scope === 'all') execute(writes, 'rollback')
        if (rollback_scope === 'savepoint') execute(writes, 'rollback to own')
        if (rollback_scope === 'savepoint') execute(writes, 'release own')
        detectRollback(writes)
        next()
      },
    }
  } catch (error) {
    next()
    throw error
  }
}

/** Commits the open batch, then runs `act` while no writer is active. */
export async function betweenWrites(writes: GroupCommit, act: () => void): Promise<void> {
  const next = await queue(writes)
  try {
    commit(writes)
    act()
  } finally {
    next()
  }
}

/** Waits for all earlier writers; returns the function that releases the next one. */
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

/** A lone writer waits for one turn; a batch that grew waits for more, since others are likely to follow. */
function commitAfterTurn(writes: GroupCommit, group: Group, before = 1, turn = 1): void {
  setImmediate(() => {
    if (group.size > before && turn < TURNS) commitAfterTurn(writes, group, group.size, turn + 1)
    else void betweenWrites(writes, () => {})
  })
}

function newGroup(): Group {
  let [settle, fail] = [() => {}, (_why: unknown) => {}]
  const committed = new Promise<void>((resolve, reject) => {
    settle = resolve
    fail = reject
  })
  // Writers get the rejection through `commit`; a batch without any must not raise an unhandled rejection.
  committed.catch(() => {})
  return { committed, resolve: settle, reject: fail, size: 0 }
}

/** Takes the write lock at once: upgrading a read transaction later fails under load. */
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
    group.resolve()
  } catch (error) {
    execute(writes, 'rollback')
    group.reject(error)
  }
}

/** On disk failure SQLite rolls back the transaction by itself: all writers of the batch have lost their changes. */
function detectRollback(writes: GroupCommit): void {
  if (!writes.group || writes.sqlite.inTransaction) return
  writes.group.reject(new Sqlite.SqliteError('the transaction was ended', 'SQLITE_IOERR'))
  writes.group = undefined
}

/** Does nothing once SQLite has ended the transaction. */
function execute({ sqlite }: GroupCommit, statement: string): void {
  if (sqlite.inTransaction) sqlite.prepare(statement).run()
}

const isBusy = (error: unknown) => error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
