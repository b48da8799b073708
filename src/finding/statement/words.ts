import { ownName, type Language } from '../../web/language.ts'
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

/** Words for a template with the language that they are in. */
export type InTongue = Readonly<{ words: string; code: string; dir: 'ltr' | 'rtl' }>

/** Returns the sentence of a statement in the language it is written in; that nothing is written, in the reader's. */
export const sentenceShown = (
  words: string,
  { language }: Pick<Statement, 'language'>,
  reader: Language,
): InTongue =>
  words === ''
    ? { words: reader.t('finding.no_words'), ...ownName(reader.code) }
    : { words, ...ownName(language) }
