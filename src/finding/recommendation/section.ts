import type { Consultation } from '../../consultation/consultation.ts'
import type { Field, Filled } from '../../web/field.ts'
import type { StatementKey } from '../statement/statement.ts'

/** A form of a section, folded in until it is wanted; a field with `groups` is a choice in groups. */
export type FormShown = Readonly<{
  action: string
  summary: string
  hidden: readonly Hidden[]
  fields: readonly (Field & { groups?: readonly Group[] })[]
}>

type Hidden = Readonly<{ name: string; value: string }>
type Group = Readonly<{ label: string; options: readonly Readonly<{ value: string; label: string }>[] }>

/** A row of a section; `tongue`: of its title where it is not the reader's; `words`: as somebody wrote them. */
export type RowShown = Readonly<{
  name: string
  title: string
  tongue?: Readonly<{ code: string; dir: 'ltr' | 'rtl' }>
  path: string
  tags: readonly Readonly<{ is: string; said: string }>[]
  warning: string
  lines: readonly string[]
  words: string
  meta: string
  links: readonly Readonly<{ path: string; label: string }>[]
  away: Readonly<{ action: string; hidden: readonly Hidden[] }> | null
  form: FormShown | null
}>

/** A section beside the texts of a statement. */
export type SectionShown = Readonly<{
  id: string
  heading: string
  lede: string
  empty: string
  rows: readonly RowShown[]
  form: FormShown | null
}>

/** Whose sections are shown; `filled`: a form that was refused, else blank. `may_change`: it is a draft. */
export type Where = Readonly<{
  consultation: Pick<Consultation, 'id' | 'room_threshold'>
  key: StatementKey
  may_change: boolean
  filled: Filled
}>
