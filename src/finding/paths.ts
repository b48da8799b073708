import { paths } from '../web/paths.ts'
import { nameOf, type Kind, type StatementKey } from './statement/statement.ts'

const list = paths.findings
const statement = (id: number, key: StatementKey) => `${list(id)}/${nameOf(key)}`

function numbers(id: number, key: StatementKey): string {
  return `${statement(id, key)}/numbers`
}

/** Addresses of findings and recommendations, for the researchers of a consultation. */
export const findingPaths = {
  list,
  /** Begins one of a kind. */
  begin: (id: number, kind: Kind) => `${list(id)}/new/${kind}`,
  statement,
  texts: (id: number, key: StatementKey) => `${statement(id, key)}/texts`,
  steps: (id: number, key: StatementKey) => `${statement(id, key)}/steps`,
  history: (id: number, key: StatementKey) => `${statement(id, key)}/history`,
  /** The evidence on the page of a finding. */
  evidence: (id: number, key: StatementKey) => `${statement(id, key)}#evidence`,
  addingEvidence: (id: number, key: StatementKey, way: string) => `${statement(id, key)}/evidence/new/${way}`,
  piece: (id: number, key: StatementKey, piece: number) => `${statement(id, key)}/evidence/${piece}`,
  pieceAway: (id: number, key: StatementKey, piece: number) => `${statement(id, key)}/evidence/${piece}/away`,
  confidence: (id: number, key: StatementKey) => `${statement(id, key)}/confidence`,
  readingConfidence: (id: number, key: StatementKey, judgement: number) =>
    `${statement(id, key)}/confidence/${judgement}/reading`,
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
} as const
