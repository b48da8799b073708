import { EventEmitter } from 'node:events'

import pg, { type ClientConfig } from 'pg'

import type { Heard, Noun } from './database.ts'

/** The one channel of an installation; only a noun and an id travel on it. */
const CHANNEL = 'colloquy'
/** Milliseconds to wait before connecting again, doubled up to the second. */
const AGAIN = [200, 5_000] as const
/** Milliseconds between signs of life; a connection that gives none counts as lost. */
const HEARTBEAT = 20_000

/** Who listens, and what they are told. */
export type Channel = {
  listen(noun: Noun, heard: Heard): () => void
  tell(noun: Noun, id: number | undefined): void
}

/** Tells those who listen in this process. */
export function createChannel(): Channel {
  const listeners = new EventEmitter().setMaxListeners(0)
  return {
    listen: (noun, heard) => {
      listeners.on(noun, heard)
      return () => void listeners.off(noun, heard)
    },
    tell: (noun, id) => void listeners.emit(noun, id),
  }
}

/** What goes over the wire, and what comes out of it; undefined for what nobody of us said. */
export const noteOf = (noun: Noun, id: number): string => `${noun}/${id}`
function readNote(note: string): { noun: Noun; id: number } | undefined {
  const [, id] = /^session\/([1-9]\d{0,14})$/.exec(note) ?? []
  return id === undefined ? undefined : { noun: 'session', id: Number(id) }
}

/**
 * Passes on to a channel what PostgreSQL is notified of, from the first listener on. A lost connection is made
 * again, and everyone is told to read again, since what was said meanwhile went unheard.
 */
export function hearing(
  config: ClientConfig,
  channel: Channel,
): { begin: () => void; end: () => Promise<void> } {
  let state: 'idle' | 'on' | 'ended' = 'idle'
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let wait: number = AGAIN[0]

  const lost = (one: pg.Client) => {
    if (one !== client) return
    client = undefined
    clearInterval(timer)
    one.end().catch(() => {})
    if (state !== 'on') return
    timer = setTimeout(() => void connect(), wait)
    wait = Math.min(wait * 2, AGAIN[1])
  }
  const connect = async () => {
    const one = new pg.Client({ ...config, keepAlive: true, query_timeout: HEARTBEAT / 2 })
    client = one
    one.on('error', () => lost(one))
    one.on('end', () => lost(one))
    one.on('notification', ({ payload = '' }) => {
      const note = readNote(payload)
      if (note) channel.tell(note.noun, note.id)
    })
    try {
      await one.connect()
      await one.query(`listen ${CHANNEL}`)
    } catch {
      return lost(one)
    }
    if (one !== client) return
    wait = AGAIN[0]
    timer = setInterval(() => void one.query('select 1').catch(() => lost(one)), HEARTBEAT)
    channel.tell('session', undefined)
  }

  return {
    begin: () => {
      if (state !== 'idle') return
      state = 'on'
      void connect()
    },
    end: async () => {
      state = 'ended'
      clearTimeout(timer)
      const one = client
      client = undefined
      await one?.end().catch(() => {})
    },
  }
}
