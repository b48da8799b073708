import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

import { expect } from 'chai'

import type { Session } from '../../src/session/session.ts'
import { paths } from '../../src/web/paths.ts'
import { ENGINE } from '../support/database.ts'
import { httpClient, type HttpClient } from '../support/http-client.ts'
import { isSent } from './crowd.ts'

type Answer = Awaited<ReturnType<HttpClient['get']>>
/** Repeats an action until it succeeds; a refusal must keep the input on the page. */
type Insist = (act: () => Promise<readonly Answer[]>, isKept: (page: string) => boolean) => Promise<Answer>

/** Milliseconds between retries: frequent, within the rate limits of one phone. */
const AGAIN = 500

/** Participants who answer, send and begin again, and retry whenever they are refused. */
export type RetryingCrowd = Readonly<{
  /** Texts of the acknowledged responses; texts of which a Send was refused at least once. */
  told: readonly string[]
  refused: ReadonlySet<string>
  /** Makes every second one wait before Send; resolves when all of these wait. */
  gathered: () => Promise<void>
  /** Releases them. */
  release: () => void
  /** Resolves when each has been refused and not accepted since the call. */
  stuck: () => Promise<void>
  /** Resolves when every refused response has been acknowledged. */
  relieved: () => Promise<void>
  leave: () => Promise<void>
}>

/** Starts `size` participants, each sending twice concurrently. An unexpected page fails the pending promise. */
export function aRetryingCrowd(size: number, session: Session, url: string): RetryingCrowd {
  const told: string[] = []
  const [refused, waiting, stuck] = [new Set<string>(), new Set<number>(), new Set<number>()]
  const is = { held: false, leaving: false, fault: undefined as unknown }
  const passed = async (number: number) => {
    waiting.add(number)
    if (number % 2 === 0) while (is.held) await pause(10)
    waiting.delete(number)
  }
  const person = async (number: number) => {
    const insist = insisting((isRefused) => void stuck[isRefused ? 'add' : 'delete'](number))
    while (!is.leaving) {
      const { words, press, isKept } = await readyPhone(insist, session, url)
      await passed(number)
      const twice = async () => {
        const answers = await Promise.all([press(), press()])
        if (answers.some(isRefusal)) refused.add(words)
        return answers
      }
      expect(await insist(twice, isKept)).to.satisfy(isSent)
      told.push(words)
    }
  }
  const people = Promise.all(Array.from({ length: size }, async (_, number) => await person(number)))
  people.catch((error: unknown) => (is.fault = error))
  const until = async (isSo: () => boolean) => {
    while (!isSo()) {
      if (is.fault) throw is.fault
      await pause(10)
    }
  }
  return {
    told,
    refused,
    gathered: async () => {
      is.held = true
      await until(() => [...waiting].filter((number) => number % 2 === 0).length === Math.ceil(size / 2))
    },
    release: () => (is.held = false),
    stuck: async () => {
      stuck.clear()
      await until(() => stuck.size === size)
    },
    relieved: async () => await until(() => [...refused].every((words) => told.includes(words))),
    leave: async () => {
      is.leaving = true
      await people
    },
  }
}

function insisting(note: (isRefused: boolean) => void): Insist {
  return async (act, isKept) => {
    for (;;) {
      const answers = await act()
      for (const { text } of answers.filter(isRefusal)) {
        expect(text).to.match(/<\/html>\s*$/)
        expect(text).to.satisfy(isKept, 'the words are kept').and.not.to.include('have been sent')
      }
      const taken = answers.find((answer) => !isRefusal(answer))
      note(!taken)
      if (taken) return taken
      await pause(AGAIN)
    }
  }
}

const isRefusal = ({ status }: Answer): boolean => status === 503

/** Answers everything with a random text, up to the check page. */
async function readyPhone(insist: Insist, { join_code }: Session, url: string) {
  const phone = httpClient()
  const words = randomBytes(200).toString('hex')
  const post = async (path: string, fields: Readonly<Record<string, string>>) => {
    const once = async () => [await phone.post(`${url}${path}`, fields)]
    const isKept = (page: string) => Object.values(fields).every((value) => page.includes(`"${value}"`))
    expect(await insist(once, isKept)).to.include({ status: 303 })
  }
  await post(paths.start(join_code), { do: 'start', group: 'farm', consent: 'yes' })
  await post(paths.section(join_code, 1), { do: 'next', size: '12', source: '2' })
  await post(paths.section(join_code, 2), { do: 'next', words })
  const checked = async () => [await phone.get(`${url}${paths.check(join_code)}`)]
  const { text } = await insist(checked, () => ENGINE === 'postgres')
  const revision = /name="revision" value="([^"]+)"/.exec(text)?.[1]
  if (!revision) throw new Error(`no page to check: ${text}`)
  return {
    words,
    press: async () => await phone.post(`${url}${paths.send(join_code)}`, { revision, do: 'send' }),
    // Where nothing can be read, the page keeps the revision, and the database the draft.
    isKept: (page: string) =>
      page.includes(words) || (ENGINE === 'postgres' && page.includes(`name="revision" value="${revision}"`)),
  }
}
