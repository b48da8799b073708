import type { Key } from '../../../locale/message.ts'
import type { Language } from '../../../web/language.ts'
import type { Choice, Question, Questionnaire, Text } from '../../questionnaire.ts'
import type { common } from '../common/schema.ts'

/** The editor's part of a kind. */
export interface AuthorFace<Q extends Question = Question> {
  /** A setting for each of its own properties, in form order. */
  readonly settings: Settings<Q>
  /** How it uses a list of options; null without one. */
  readonly options: Options<Q>
  /** A new question with defaults; valid by the schema. */
  blank(begun: NewQuestion): Q
  /** Subjects of conditions; empty for a question nobody answers. Requires its list. */
  subjects(question: Q, form: Questionnaire): readonly About[]
  /** Its options or limits in words; '' when it has none. Its list may be missing. */
  extent(question: Q, form: Questionnaire, language: Language): string
}

/** A new question's names; `list` is for kinds with options. */
export type NewQuestion = Readonly<{ code: string; label: Text; list: string }>

/** The form control of a setting: checkbox, number, date, text in the content language, expression, or select. */
export type Control = 'flag' | 'whole' | 'decimal' | 'day' | 'words' | 'expression' | 'choice'

/** A setting of any kind. */
export type Setting = Described &
  Readonly<{ needed?: true }> &
  (
    | Readonly<{ control: 'flag' }>
    | Readonly<{ control: Exclude<Control, 'flag' | 'choice'> }>
    | Readonly<{ control: 'choice'; values: Readonly<Record<string, Key>> }>
  )

type Described = Readonly<{
  label: Key
  hint?: Key
  /** An expression shown in the hint. */
  example?: string
}>

/** Common properties, and those edited elsewhere as rows or order of options. */
type Elsewhere = keyof typeof common | 'kind' | 'list' | 'items' | 'choice_filter' | 'shuffled'

type Own<Q extends Question> = Q extends Question ? Exclude<keyof Q, Elsewhere> : never

/** The settings of a kind: exactly one for each of its own properties. */
export type Settings<Q extends Question> = Q extends Question
  ? { readonly [N in Own<Q>]-?: Described & Need<Q, N> & ControlOf<Exclude<Q[N], undefined>> } & {
      readonly [N in Exclude<Own<Question>, Own<Q>>]?: never
    }
  : never

/** A required property has a required setting. */
type Need<Q, N extends keyof Q> =
  Partial<Pick<Q, N>> extends Pick<Q, N> ? Readonly<{ needed?: never }> : Readonly<{ needed: true }>

/** Controls by value type; a value without a control does not compile. */
type ControlOf<Value> = [Value] extends [true]
  ? Readonly<{ control: 'flag' }>
  : [Value] extends [number]
    ? Readonly<{ control: 'whole' | 'decimal' }>
    : [Value] extends [string]
      ? Written<Value>
      : [Value] extends [Text]
        ? Readonly<{ control: 'words' }>
        : never

type Written<Value extends string> = string extends Value
  ? Readonly<{ control: 'day' | 'expression' }>
  : Readonly<{ control: 'choice'; values: Readonly<Record<Value, Key>> }>

type Options<Q extends Question> = Q extends { readonly list: string } ? OptionList : null

/** How a kind uses its list of options. */
export type OptionList = Readonly<{
  /** Options may exclude all others. */
  exclusive: boolean
  /** A scale shared by questions of the kind; null where each starts with an empty list. */
  scale: SharedScale | null
}>

/** The name of a list, and its option labels in order. */
export type SharedScale = Readonly<{ name: string; steps: readonly Key[] }>

/** The value type of an answer in comparisons. */
export type Shape = 'code' | 'codes' | 'number' | 'date' | 'time' | 'text'

/** A subject of conditions: a question, or a statement or item of it. */
export type About = Readonly<{
  /** Its name in expressions. */
  name: string
  /** The statement or item; undefined for the whole question. */
  item?: Choice
  shape: Shape
  /** Possible answers, from a list. */
  options: readonly Choice[]
  /** Lowest and highest possible number. */
  range: readonly [number, number]
}>
