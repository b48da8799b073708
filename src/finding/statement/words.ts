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
