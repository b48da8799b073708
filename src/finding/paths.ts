import { nameOf, type StatementKey } from './statement/statement.ts'

/** The folder of a kind of statement in addresses. */
const FOLDERS = { finding: 'findings', recommendation: 'recommendations' } as const

function statement(id: number, key: StatementKey): string {
  return `/consultations/${id}/${FOLDERS[key.kind]}/${nameOf(key)}`
}

function numbers(id: number, key: StatementKey): string {
  return `${statement(id, key)}/numbers`
}

/** Addresses of findings and recommendations, for researchers. */
export const findingPaths = {
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
