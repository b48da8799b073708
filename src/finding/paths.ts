import { paths } from '../web/paths.ts'
import { nameOf, type Kind, type State, type StatementKey } from './statement/statement.ts'

/** Sections beside the texts of a recommendation, and the links of a finding. */
export type Part = 'basis' | 'items' | 'criteria' | 'responses' | 'links'

const list = paths.findings
const statement = (id: number, key: StatementKey) => `${list(id)}/${nameOf(key)}`

function numbers(id: number, key: StatementKey): string {
  return `${statement(id, key)}/numbers`
}

const audit = (id: number, variable: string) => `${list(id)}/audit/${variable}`

/** What answers to be quoted are chosen by. */
type QuoteFilter = Readonly<{ question: string; code: string; subgroup: string }>

const queryOf = (filter: QuoteFilter, from: number) =>
  new URLSearchParams([
    ...Object.entries(filter).filter(([, value]) => value !== ''),
    ...(from > 0 ? [['from', String(from)]] : []),
  ]).toString()

/** Addresses of findings and recommendations, for the researchers of a consultation. */
export const findingPaths = {
  list,
  /** Those of a state; all for none. */
  inState: (id: number, state: State | undefined) => (state ? `${list(id)}?state=${state}` : list(id)),
  /** Begins one of a kind. */
  begin: (id: number, kind: Kind) => `${list(id)}/new/${kind}`,
  statement,
  texts: (id: number, key: StatementKey) => `${statement(id, key)}/texts`,
  steps: (id: number, key: StatementKey) => `${statement(id, key)}/steps`,
  history: (id: number, key: StatementKey) => `${statement(id, key)}/history`,
  /** What changed behind a statement since somebody looked. */
  changed: (id: number, key: StatementKey) => `${statement(id, key)}#changed`,
  looks: (id: number, key: StatementKey) => `${statement(id, key)}/looks`,
  /** The evidence on the page of a finding. */
  evidence: (id: number, key: StatementKey) => `${statement(id, key)}#evidence`,
  addingEvidence: (id: number, key: StatementKey, way: string) => `${statement(id, key)}/evidence/new/${way}`,
  /** The same with a figure, a code or a search chosen. */
  usingEvidence: (id: number, key: StatementKey, way: 'figure' | 'search', source: string) => {
    const query = new URLSearchParams([[way === 'figure' ? 'source' : 'search', source]])
    return `${statement(id, key)}/evidence/new/${way}?${query}`
  },
  piece: (id: number, key: StatementKey, piece: number) => `${statement(id, key)}/evidence/${piece}`,
  pieceAway: (id: number, key: StatementKey, piece: number) => `${statement(id, key)}/evidence/${piece}/away`,
  /** Answers to choose a quote from. */
  pickingQuote: (id: number, key: StatementKey, filter: QuoteFilter, from = 0) =>
    `${statement(id, key)}/evidence/new/quote?${queryOf(filter, from)}`,
  /** An answer to be quoted, listed by a filter. */
  quoting: (id: number, key: StatementKey, unit: string, filter: QuoteFilter) =>
    `${statement(id, key)}/evidence/new/quote/${unit}?${queryOf(filter, 0)}`,
  /** All quotes of a consultation. */
  quotes: (id: number) => `${list(id)}/quotes`,
  /** A quote in that list. */
  quoteListed: (id: number, quote: number) => `${list(id)}/quotes#quote-${quote}`,
  quoteAct: (id: number, quote: number, act: 'withdraw' | 'back' | 'translation') =>
    `${list(id)}/quotes/${quote}/${act}`,
  confidence: (id: number, key: StatementKey) => `${statement(id, key)}/confidence`,
  readingConfidence: (id: number, key: StatementKey, judgement: number) =>
    `${statement(id, key)}/confidence/${judgement}/reading`,
  holdingConfidence: (id: number, key: StatementKey, judgement: number) =>
    `${statement(id, key)}/confidence/${judgement}/holding`,
  /** The numbers of a text: its figures, flags and what was passed. */
  numbers,
  /** The same with a figure open to choose what of it is counted. */
  narrowing: (id: number, key: StatementKey, source: string) =>
    `${numbers(id, key)}?${new URLSearchParams([['source', source]])}#choose`,
  /** The list of figures, after one was added. */
  figures: (id: number, key: StatementKey) => `${numbers(id, key)}#figures`,
  flags: (id: number, key: StatementKey) => `${numbers(id, key)}#flags`,
  choosing: (id: number, key: StatementKey) => `${numbers(id, key)}/figures`,
  takingAway: (id: number, key: StatementKey, place: number) => `${numbers(id, key)}/figures/${place}/away`,
  passing: (id: number, key: StatementKey) => `${numbers(id, key)}/passing`,
  takingBack: (id: number, key: StatementKey) => `${numbers(id, key)}/passing/back`,
  /** Whom agreed findings reach of those who wrote. */
  audit,
  auditFile: (id: number, variable: string) => `${audit(id, variable)}.csv`,
  addingCode: (id: number, variable: string) => `${audit(id, variable)}/adding`,
  settingAside: (id: number, variable: string) => `${audit(id, variable)}/aside`,
  takingAsideBack: (id: number, variable: string) => `${audit(id, variable)}/aside/back`,
  /** Whom each finding reaches, by place, by group, or by both at once. */
  coverage: (id: number, variable: string, by = '') =>
    `${list(id)}/coverage/${variable}${by && `?${new URLSearchParams({ by })}`}`,
  coverageFile: (id: number, variable: string) => `${list(id)}/coverage/${variable}.csv`,
  /** All findings and recommendations on one page; with a language it is printed in that. */
  paper: (id: number, language = '') => `${list(id)}/working-paper${language && `?lang=${language}`}`,
  paperFile: (id: number, language: string) => `${list(id)}/working-paper.html?lang=${language}`,
  evidenceFile: (id: number, language: string) => `${list(id)}/evidence.csv?lang=${language}`,
  trail: (id: number) => `${list(id)}/audit-trail`,
  /** What a statement rests on, down to the answers. */
  chain: (id: number, key: StatementKey) => `${statement(id, key)}/chain`,
  /** What stands beside a recommendation: findings it rests on, items, criteria and responses. */
  beside: (id: number, key: StatementKey, part: Part) => `${statement(id, key)}/${part}`,
  /** A section of its page, after a change in it. */
  besideShown: (id: number, key: StatementKey, part: Part) => `${statement(id, key)}#${part}`,
  besideAway: (id: number, key: StatementKey, part: 'basis' | 'links', finding: number) =>
    `${statement(id, key)}/${part}/${finding}/away`,
  itemAway: (id: number, key: StatementKey) => `${statement(id, key)}/items/away`,
} as const
