import { paths } from '../../web/paths.ts'
import type { Language } from '../../web/language.ts'
import type { Listed, ListedSection } from '../question-list.ts'
import { crossablesOf, type Crossable } from './crossable.ts'

type Option = Readonly<{ value: string; label: string; selected: boolean }>
type Group = Readonly<{ label: string; options: readonly Option[] }>

/** The form that crosses a question with another one. */
export type AcrossChoice = Readonly<{
  path: string
  /** Statements of the own question; empty where it has none. */
  items: readonly Option[]
  groups: readonly Group[]
}>

/** Builds the form: questions by section, statements by question; null where there is nothing to cross. */
export function acrossChoice(
  consultationId: number,
  sections: readonly ListedSection[],
  own: Pick<Listed, 'shown'>,
  language: Language,
  nameOf: (listed: Listed) => string,
  selected: Readonly<{ own: string; other: string }> = { own: '', other: '' },
): AcrossChoice | null {
  const { of } = language
  const mine = crossablesOf(own.shown)
  const only = mine.length === 1 ? mine[0]?.key : undefined
  const option = ({ key, item }: Crossable, listed: Listed): Option => ({
    value: key,
    label: item.code === '' ? nameOf(listed) : shortened(of(item.label)),
    selected: key === selected.other,
  })
  const groups = sections.flatMap(({ title, questions }): readonly Group[] => {
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
  if (mine.length === 0 || groups.length === 0) return null
  return {
    path: paths.acrossForm(consultationId, own.shown.code),
    items:
      mine.length === 1
        ? []
        : mine.map(({ key, item }) => ({
            value: key,
            label: shortened(of(item.label)),
            selected: key === selected.own,
          })),
    groups,
  }
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)
