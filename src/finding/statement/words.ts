import type { Language } from '../../web/language.ts'
import type { Statement } from './statement.ts'

/** Names the state of a statement. */
export const stateSaid = (
  { state, kind }: Pick<Statement, 'state' | 'kind'>,
  { t }: Pick<Language, 't'>,
): string =>
  state === 'agreed' || state === 'withdrawn'
    ? t(`finding.state_${state}`, { kind })
    : t(`finding.state_${state}`)

/** Says where a statement stands: its state, and the version that is agreed or written. */
export const standingSaid = (statement: Statement, { t }: Pick<Language, 't'>): string =>
  t('finding.standing', {
    state: stateSaid(statement, { t }),
    version: statement.state === 'agreed' ? statement.version : statement.version + 1,
  })
