import { setTimeout as pause } from 'node:timers/promises'

import { openStores } from '../../src/db/stores.ts'
import type { Session } from '../../src/session/session.ts'
import { paths } from '../../src/web/paths.ts'
import { addressOf, type Fresh } from '../support/database.ts'
import { aPort } from '../support/port.ts'
import { SERVER } from '../support/program.ts'
import { serverProcess, type ServerProcess } from '../support/server-process.ts'
import { aPhone, wordsIn } from './fixtures.ts'

type Phone = Awaited<ReturnType<typeof aPhone>>

/** A server process with its own database, restarted at the same URL. */
export type Restartable = Readonly<{
  url: string
  /** Starts the server; resolves when it serves a page. */
  serve: () => Promise<void>
  /** Stops its execution (SIGSTOP) until it is killed. */
  freeze: () => void
  /** Kills it (SIGKILL). */
  kill: () => Promise<void>
  /** Whether the last started process is running. */
  isRunning: () => boolean
  log: () => string
}>

/** The same for a session. */
export type RestartableServer = Restartable &
  Readonly<{
    /** Texts of all stored responses; callable while the server is stopped. */
    stored: () => Promise<readonly string[]>
  }>

/** Prepares a server for this session; closes the test's stores, so that only the server has the files open. */
export async function aRestartableServer(
  there: Fresh,
  session: Session,
  program: readonly string[] = SERVER,
): Promise<RestartableServer> {
  const server = await aRestartable(there, paths.start(session.join_code), program)
  const stored = async () => {
    const reading = await openStores(there.place)
    const words = await wordsIn(reading, session)
    await reading.close()
    return words
  }
  return { ...server, stored }
}

/** Prepares a server that serves once it shows the page at `first`; closes the test's stores. */
export async function aRestartable(
  { stores, place, folder }: Fresh,
  first: string,
  program: readonly string[] = SERVER,
): Promise<Restartable> {
  await stores.close()
  let server: ServerProcess | undefined
  const port = await aPort()
  const url = `http://127.0.0.1:${port}`
  const settings = { DATA_DIR: folder, DATABASE_URL: addressOf(place), JOINS_PER_MINUTE: '100000' }
  const isServing = async () =>
    await fetch(`${url}${first}`).then(
      ({ status }) => status === 200,
      () => false,
    )
  return {
    url,
    serve: async () => {
      server = serverProcess({ ...settings, SENDS_PER_MINUTE: '100000', PORT: String(port) }, program)
      await server.until('listens on')
      while (!(await isServing())) await pause(10)
    },
    freeze: () => void server?.child.kill('SIGSTOP'),
    kill: async () => {
      server?.child.kill('SIGKILL')
      await server?.ended
    },
    isRunning: () => server?.child.exitCode === null && server.child.signalCode === null,
    log: () => server?.said.err ?? '',
  }
}

/** Concurrent participants who answer, send and begin again; `told`: texts of the acknowledged responses. */
export type Crowd = Readonly<{
  told: readonly string[]
  /** Stops each after its next acknowledgement. */
  leave: () => Promise<void>
  /** Stops all at once. */
  giveUp: () => Promise<void>
}>

/** Starts `size` participants. Each sends every response twice concurrently and retries until acknowledged. */
export function aCrowd(size: number, session: Session, url: string): Crowd {
  const told: string[] = []
  const [leaving, givingUp] = [new AbortController(), new AbortController()]
  const person = async () => {
    while (!leaving.signal.aborted) {
      const phone = await insisting(async () => await readyPhone(url, session), givingUp.signal)
      const isSaid = phone && (await insisting(async () => await isTold(phone, url), givingUp.signal))
      if (isSaid) told.push(phone.words)
    }
  }
  const people = Promise.all(Array.from({ length: size }, person))
  return {
    told,
    leave: async () => {
      leaving.abort()
      await people
    },
    giveUp: async () => {
      leaving.abort()
      givingUp.abort()
      await people
    },
  }
}

/** Retries until `act` returns a value; undefined when aborted. */
export async function insisting<T>(
  act: () => Promise<T | false>,
  givingUp: AbortSignal,
): Promise<T | undefined> {
  while (!givingUp.aborted) {
    const found = await act()
    if (found) return found
    await pause(50)
  }
  return undefined
}

/** Fills in a new draft up to the check page; false when the server is unreachable. */
async function readyPhone(url: string, session: Session): Promise<Phone | false> {
  const phone = await aPhone(url, session).catch(() => undefined)
  return phone?.revision ? phone : false
}

async function isTold(phone: Phone, url: string): Promise<boolean> {
  const presses = await Promise.allSettled([phone.send(url), phone.send(url)])
  return presses.some((press) => press.status === 'fulfilled' && isSent(press.value))
}

/** Returns whether a response acknowledges Send: it redirects to the page after sending. */
export const isSent = ({ status, location }: Readonly<{ status: number; location: string }>): boolean =>
  status === 303 && /\/sent(\?|$)/.test(location)
