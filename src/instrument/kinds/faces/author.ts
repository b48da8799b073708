import type { Key } from '../../../locale/message.ts'
import type { Language } from '../../../web/language.ts'
import type { Choice, Question, Questionnaire, Text } from '../../questionnaire.ts'
import type { common } from '../common/schema.ts'

/** What the editor needs of a kind. */
export interface AuthorFace<Q extends Question = Question> {
  /** A setting for each property of its own, in the order its form asks. */
  readonly settings: Settings<Q>
  /** How it uses its list of options; null for a kind without a list. */
  readonly options: Options<Q>
  /** A new question as it is before anything is set; it keeps the definition's schema. */
  blank(begun: Begun): Q
  /** What conditions can be about; nothing where nobody could answer. The list it names is there. */
  subjects(question: Q, form: Questionnaire): readonly About[]
  /** What there is to choose from or to keep to, in words; '' where there is nothing to say. Its list may be missing. */
  extent(question: Q, form: Questionnaire, language: Language): string
}

/** Where a new question begins: the names it has; `list` is for a kind that has options. */
export type Begun = Readonly<{ code: string; label: Text; list: string }>

/**
 * How a setting is written: ticked, a number, a day, words in the content language, an expression, or one of several
 * values.
 */
export type Control = 'flag' | 'whole' | 'decimal' | 'day' | 'words' | 'expression' | 'choice'

/** A setting of any kind of question. */
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
  /** An expression for the hint to show. */
  example?: string
}>

/** What every question has, and what rows and orders of options are written in. */
type Elsewhere = keyof typeof common | 'kind' | 'list' | 'items' | 'choice_filter' | 'shuffled'

type Own<Q extends Question> = Q extends Question ? Exclude<keyof Q, Elsewhere> : never

/** The settings of a kind: one by the name of each property of its own, none by any other name. */
export type Settings<Q extends Question> = Q extends Question
  ? { readonly [N in Own<Q>]-?: Described & Need<Q, N> & ControlOf<Exclude<Q[N], undefined>> } & {
      readonly [N in Exclude<Own<Question>, Own<Q>>]?: never
    }
  : never

/** A property that must be there is never left out by its form. */
type Need<Q, N extends keyof Q> =
  Partial<Pick<Q, N>> extends Pick<Q, N> ? Readonly<{ needed?: never }> : Readonly<{ needed: true }>

/** How a value can be written; a value that no control writes has no setting, which does not compile. */
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
  /** An option may rule out all others. */
  exclusive: boolean
  /** A scale that the questions of the kind share; null where each begins with an empty list of its own. */
  scale: SharedScale | null
}>

/** The name of a list, and what its options say from the first to the last. */
export type SharedScale = Readonly<{ name: string; steps: readonly Key[] }>

/** How an answer is compared: as one code, as several, as a number, a day, a time of day or words. */
export type Shape = 'code' | 'codes' | 'number' | 'date' | 'time' | 'text'

/** Something a condition can be about: a question, or one statement or item of it. */
export type About = Readonly<{
  /** How an expression refers to it. */
  name: string
  /** The statement or item; undefined for the whole question. */
  item?: Choice
  shape: Shape
  /** What can be answered, where that is a list. */
  options: readonly Choice[]
  /** Lowest and highest number there can be. */
  range: readonly [number, number]
}>
