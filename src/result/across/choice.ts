import { paths } from '../../web/paths.ts'
import type { Language } from '../../web/language.ts'
import type { Listed } from '../question-list.ts'
import type { Results } from '../result.ts'
import { crossablesOf, type Crossable } from './crossable.ts'
import type { MadeListed } from './made.ts'

type Option = Readonly<{ value: string; label: string; selected: boolean }>
type Group = Readonly<{ label: string; options: readonly Option[] }>

/** The form that crosses a question with another one. */
export type AcrossChoice = Readonly<{
  path: string
  /** Statements of the own question; empty where it has none. */
  items: readonly Option[]
  groups: readonly Group[]
}>

type Choosing = Pick<Results, 'sections' | 'made'> & Readonly<{ consultation: Readonly<{ id: number }> }>

/**
 * Builds the form: questions by section, statements by question, last what was made of answers; null where there is
 * nothing to cross. A question without answers to count is crossed by what was made of its answers.
 */
export function acrossChoice(
  { consultation, sections, made = [] }: Choosing,
  own: Pick<Listed, 'shown'>,
  language: Language,
  nameOf: (listed: Listed) => string,
  selected: Readonly<{ own: string; other: string }> = { own: '', other: '' },
): AcrossChoice | null {
  const { of } = language
  const mine = crossablesOf(own.shown)
  const instead = mine.length === 0 ? made.find(({ question }) => question === own.shown.code) : undefined
  const only = mine.length === 1 ? mine[0]?.key : instead?.key
  const option = ({ key, item }: Crossable, listed: Listed): Option => ({
    value: key,
    label: item.code === '' ? nameOf(listed) : shortened(of(item.label)),
    selected: key === selected.other,
  })
  const asked = sections.flatMap(({ title, questions }): readonly Group[] => {
    const each = questions.map((listed) => ({ listed, all: crossablesOf(listed.shown) }))
    const whole = each.flatMap(({ listed, all }) =>
      all.filter(({ item, key }) => item.code === '' && key !== only).map((one) => option(one, listed)),
    )
    const sets = each.flatMap(({ listed, all }): readonly Group[] => {
      const statements = all.filter(({ item, key }) => item.code !== '' && key !== only)
      return statements.length === 0
        ? []
        : [{ label: nameOf(listed), options: statements.map((one) => option(one, listed)) }]
    })
    return [...(whole.length > 0 ? [{ label: of(title), options: whole }] : []), ...sets]
  })
  const groups = [
    ...asked,
    ...groupOf(
      made.filter(({ key }) => key !== only),
      selected.other,
      language,
    ),
  ]
  if ((mine.length === 0 && !instead) || groups.length === 0) return null
  return {
    path: paths.acrossForm(consultation.id, instead?.key ?? own.shown.code),
    items: itemsOf(mine, selected.own, language),
    groups,
  }
}

const itemsOf = (mine: readonly Crossable[], selected: string, { of }: Language): readonly Option[] =>
  mine.length <= 1
    ? []
    : mine.map(({ key, item }) => ({
        value: key,
        label: shortened(of(item.label)),
        selected: key === selected,
      }))

const groupOf = (made: readonly MadeListed[], selected: string, { t, of }: Language): readonly Group[] =>
  made.length === 0
    ? []
    : [
        {
          label: t('result.across_codes'),
          options: made.map(({ key, label }) => ({
            value: key,
            label: shortened(of(label)),
            selected: key === selected,
          })),
        },
      ]

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)
