import { inputOf, first } from '../web/form.ts'

/** Kinds of act the log can be narrowed to, each with the first words of its actions. */
export const ACTS = {
  person: ['person'],
  visit: ['visit'],
  access: ['access'],
  consultation: ['consultation'],
  questionnaire: ['questionnaire'],
  workshop: ['workshop'],
  session: ['session'],
  result: ['result'],
  coding: ['coding'],
  finding: ['finding'],
  release: ['release'],
  installation: ['installation', 'backup'],
} as const
export type Act = keyof typeof ACTS
export const ACT_NAMES = Object.keys(ACTS) as readonly Act[]

/** Which entries of the log are shown; undefined for all. */
export type EventFilter = Readonly<{
  act: Act | undefined
  /** Id of the person; null for the server and the command line. */
  who: number | null | undefined
}>

const ID = /^[1-9]\d{0,14}$/

/** Reads the query of the log; what it does not know chooses nothing. */
export function filterIn(query: unknown): EventFilter & Readonly<{ before: number | undefined }> {
  const given = inputOf(query)
  const id = (name: string) => (ID.test(first(given, name)) ? Number(first(given, name)) : undefined)
  return {
    act: ACT_NAMES.find((act) => act === first(given, 'act')),
    who: first(given, 'who') === SERVER ? null : id('who'),
    before: id('before'),
  }
}

/** The server as a choice of who acted. */
export const SERVER = 'server'

/** Returns the choice as it is written in the query. */
export const choiceOf = ({ act, who }: EventFilter): Readonly<Record<'act' | 'who', string>> => ({
  act: act ?? '',
  who: who === undefined ? '' : who === null ? SERVER : String(who),
})

/** Returns the query of this choice and these further values, with its question mark; '' for none. */
export function queryOf(filter: EventFilter, more: Readonly<Record<string, string>> = {}): string {
  const chosen = Object.entries({ ...choiceOf(filter), ...more }).filter(([, value]) => value !== '')
  return chosen.length > 0 ? `?${new URLSearchParams(chosen).toString()}` : ''
}
