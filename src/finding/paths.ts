import { paths } from '../web/paths.ts'
import { nameOf, type Kind, type StatementKey } from './statement/statement.ts'

const list = paths.findings
const statement = (id: number, key: StatementKey) => `${list(id)}/${nameOf(key)}`

/** Addresses of findings and recommendations, for the researchers of a consultation. */
export const findingPaths = {
  list,
  /** Begins one of a kind. */
  begin: (id: number, kind: Kind) => `${list(id)}/new/${kind}`,
  statement,
  texts: (id: number, key: StatementKey) => `${statement(id, key)}/texts`,
  steps: (id: number, key: StatementKey) => `${statement(id, key)}/steps`,
  history: (id: number, key: StatementKey) => `${statement(id, key)}/history`,
} as const
