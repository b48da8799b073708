import { withCode, type Words } from '../web/markup.ts'
import type { Frame } from '../web/page.ts'
import { sentenceIn } from '../instrument/asking/ask.ts'
import {
  optionsOf,
  statementsOf,
  type Choice,
  type Question,
  type Questionnaire,
} from '../instrument/questionnaire.ts'
import type { OpenDraft } from './open-draft.ts'
import { authoredLanguage } from './parts.ts'
import { conditionSaid, describedIn } from '../questionnaire/conditions/describe.ts'

/** Differences between saved and posted state, on an edit conflict. */
export type Conflict = Readonly<{
  lede: string
  at: string
  rows: readonly { readonly name: string; readonly theirs: Words; readonly yours: Words }[]
}>

/** Compares two states of a question. `yours` is undefined when it is invalid. */
export function questionConflict(
  frame: Frame,
  edited: OpenDraft,
  { theirs, yours }: { theirs: Question; yours: { question: Question; form: Questionnaire } | undefined },
): Conflict {
  const before = sidesOf(frame, edited, theirs, edited.version.form)
  const after = yours ? sidesOf(frame, edited, yours.question, yours.form) : before
  return conflictBetween(frame, edited, before, after)
}

/** Compares two lists of names and values. */
export function conflictBetween(
  { language: { t } }: Frame,
  { saved_by, version }: OpenDraft,
  theirs: readonly (readonly [string, string])[],
  yours: readonly (readonly [string, string])[],
): Conflict {
  const own = new Map(yours)
  const other = new Map(theirs)
  const names = [...new Set([...other.keys(), ...own.keys()])]
  return {
    lede: saved_by === '' ? t('editor.conflict_you') : t('editor.conflict_by', { name: saved_by }),
    at: version.saved_at ?? '',
    rows: names
      .map((name) => ({ name, theirs: other.get(name) ?? '', yours: own.get(name) ?? '' }))
      .filter((row) => row.theirs !== row.yours)
      .map((row) => ({ ...row, theirs: withCode(row.theirs), yours: withCode(row.yours) })),
  }
}

function sidesOf(
  frame: Frame,
  edited: OpenDraft,
  question: Question,
  form: Questionnaire,
): readonly (readonly [string, string])[] {
  const language = authoredLanguage(frame, edited)
  const { t } = language
  const described = describedIn(language, form)
  const words = (text: Question['hint']) => text?.[edited.tag] ?? ''
  const { required } = question
  const listed = (choices: readonly Choice[]) =>
    choices.map(({ code, label }) => `${code} ${language.of(label)}`).join('\n')
  const needed =
    required === true
      ? sentenceIn(language, { key: 'editor.required_always' })
      : conditionSaid(described, required)
  const known = new Set([
    'kind',
    'code',
    'label',
    'hint',
    'guidance',
    'required',
    'relevant',
    'items',
    'list',
    'kept',
  ])
  const others = Object.entries(question)
    .filter(([name]) => !known.has(name))
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
  return [
    [t('editor.label'), words(question.label)],
    [t('editor.hint'), words(question.hint)],
    [t('editor.guidance'), words(question.guidance)],
    [t('questionnaire.page_kind'), t(`kinds.name_${question.kind}`)],
    [t('editor.code'), question.code],
    [t('editor.options'), listed(optionsOf(form, question))],
    [t('editor.statements'), listed(statementsOf(question))],
    [t('editor.required'), needed],
    [t('editor.relevant'), conditionSaid(described, question.relevant)],
    [t('editor.more'), others.join('\n')],
  ]
}
