import { wordsOf } from '../../web/authored-text.ts'
import { languageOf, type Language } from '../../web/language.ts'
import { carried, isolated } from '../../web/markup.ts'
import type { Consultation } from '../../consultation/consultation.ts'
import { findingPaths } from '../paths.ts'
import { reasonSaid } from '../source/resolved.ts'
import type { Field, Statement } from '../statement/statement.ts'
import type { Choices } from './choices.ts'
import { flagName, flagsIn, type FieldFlags, type FlaggedToken, type FlaggedWords } from './open-flags.ts'
import type { Pass } from './queries.ts'
import { saidOf } from './said.ts'
import type { FieldNumbers, StatementNumbers, TextFigure } from './statement-numbers.ts'
import { FORMS, written, type Token } from './tokens.ts'

/** A piece of a text for a template; `n`: the number of its open flag in the list, 0 for none. */
export type PieceShown = Readonly<{
  is: 'words' | 'number' | 'open'
  text: string
  title: string
  path: string
  token?: Token
  n: number
}>

/** The open flags of a statement in the order of its fields. */
const openOf = ({ fields }: StatementNumbers): readonly (FlaggedWords | FlaggedToken)[] =>
  fields.flatMap(({ flags }) => [...flags.open, ...flags.tokens])

/** Returns a field's text in pieces, its flagged words apart, each with the number of its flag. */
export function textShown(numbers: StatementNumbers, { field, pieces }: FieldNumbers): readonly PieceShown[] {
  const open = openOf(numbers)
  const place = (isIt: (flag: FlaggedWords | FlaggedToken) => boolean) =>
    open.findIndex((flag) => flag.field === field && isIt(flag)) + 1
  return pieces.flatMap((piece): readonly PieceShown[] => {
    if (piece.is === 'number') return [{ ...piece, n: 0 }]
    if (piece.is === 'open') {
      const name = written(piece.token)
      return [{ ...piece, n: place((flag) => 'token' in flag && flag.token === name) }]
    }
    return parted(piece.text).map((text, at) => {
      const name = at % 2 === 1 ? flagName(text) : ''
      const n = name === '' ? 0 : place((flag) => 'name' in flag && flag.name === name)
      return { is: 'words', text, title: '', path: '', n }
    })
  })
}

/** Splits words at what is flagged: every second part is. */
function parted(text: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  for (const { words, at } of flagsIn(text)) {
    parts.push(text.slice(from, at), words)
    from = at + words.length
  }
  return [...parts, text.slice(from)]
}

/** Whose flags and figures are shown; `may_change`: it is a draft. */
export type Shown = Readonly<{
  consultation: Pick<Consultation, 'id' | 'room_threshold' | 'public_base' | 'public_cell'>
  key: Pick<Statement, 'kind' | 'number' | 'language'>
  numbers: StatementNumbers
  may_change: boolean
  language: Language
}>

/** Returns the flags of a statement for `finding/flags`: open, passed, and passes of words that are gone. */
export function flagsShown({ consultation: { id }, key, numbers, may_change, language }: Shown) {
  const { t } = language
  const each = <Item>(of: (flags: FieldFlags) => readonly Item[]) =>
    numbers.fields.flatMap(({ flags }) => of(flags))
  const pass = (one: Pass, words: string) => ({
    field: one.field,
    label: fieldLabel(one.field, language),
    words,
    said: wordsOf(t('finding.passed_words', { words: carried(words, key.language) })),
    flagged: one.flagged,
    reason: one.reason,
    by: t('finding.passed_by', {
      by: isolated(one.by, language),
      day: language.days(one.at.slice(0, 10), one.at.slice(0, 10)),
    }),
  })
  return {
    said: t('finding.flags_count', { n: numbers.open }),
    open: openOf(numbers).map((flag, at) => ({ ...flagShown(flag, key, language), n: at + 1 })),
    passed: each(({ passed }) => passed.map(({ flag, pass: own }) => pass(own, flag.words))),
    idle: each(({ idle }) => idle.map((own) => pass(own, own.flagged))),
    may_change,
    passing: findingPaths.passing(id, key),
    back: findingPaths.takingBack(id, key),
  }
}

function flagShown(flag: FlaggedWords | FlaggedToken, { language: code }: Shown['key'], language: Language) {
  const { t } = language
  const label = fieldLabel(flag.field, language)
  if ('token' in flag)
    return {
      field: flag.field,
      label,
      flagged: '',
      cause: 'token',
      said: `${isolated(flag.token, language)}: ${flag.said}`,
      hint: t('finding.flag_token_hint'),
    }
  const { field, name, cause, words, times } = flag
  const often = times > 1 ? ` ${t('finding.flag_times', { n: times })}` : ''
  return {
    field,
    label,
    flagged: name,
    cause,
    said: wordsOf(t(`finding.flag_${cause}`, { words: carried(words, code) }) + often),
    hint: cause === 'everybody' ? t('finding.flag_everybody_hint') : t('finding.flag_hint'),
  }
}

/** Names a field of a statement. */
export const fieldLabel = (field: Field, { t }: Language): string => t(`finding.field_${field}`)

/** Returns the figures of a text for `finding/figures`, each with its forms to copy and what these give in its language. */
export function figuresShown({ consultation, key, numbers, may_change, language }: Shown) {
  return numbers.figures
    .filter(({ ended }) => !ended)
    .map((figure) => ({
      place: figure.place,
      source: figure.resolved.source,
      title: figure.resolved.title,
      path: figure.resolved.path,
      forms: formsOf(figure, consultation, languageOf(key.language)),
      reason: reasonSaid(figure.resolved, consultation.room_threshold, language),
      named: figure.named,
      away: may_change && !figure.named ? findingPaths.takingAway(consultation.id, key, figure.place) : '',
      narrow:
        may_change && figure.resolved.state === 'told' && figure.resolved.count === null
          ? findingPaths.narrowing(consultation.id, key, figure.resolved.source)
          : '',
    }))
}

/** The forms of a figure that have something to give. */
const formsOf = ({ place, resolved }: TextFigure, consultation: Shown['consultation'], language: Language) =>
  FORMS.flatMap((form) => {
    const said = saidOf(resolved, form, language, consultation)
    return said.is === 'said' ? [{ token: written({ place, form }), said: said.text }] : []
  })

/** Returns the form that chooses a figure of the evidence, or a code, for `finding/adding`; the script offers those of the evidence `at_once`. */
export const addingShown = (
  { consultation, key, language }: Pick<Shown, 'consultation' | 'key' | 'language'>,
  { evidence, codes }: Choices,
  fault = '',
) => {
  const isEvidence = new Set(evidence.map(({ value }) => value))
  const others = codes.map((group) => ({
    label: group.label,
    at_once: false,
    codes: group.codes.filter(({ value }) => !isEvidence.has(value)),
  }))
  const own = { label: language.t('evidence.title'), at_once: true, codes: evidence }
  return {
    action: findingPaths.choosing(consultation.id, key),
    from: language.t('finding.from_evidence'),
    fault,
    groups: [own, ...others].filter((group) => group.codes.length > 0),
  }
}
