import type { Language } from '../../../web/language.ts'
import type { Question, Text } from '../../questionnaire.ts'
import type { common, declinable, listed } from '../common/schema.ts'

/** What two versions may differ in besides what every question is compared by. */
export type AspectOfKind = 'ends' | 'total' | 'result' | 'calculation' | 'limits' | 'whole' | 'partial'

/** Properties that are compared wherever a question has them, whatever its kind. */
type Shared =
  | keyof typeof common
  | keyof typeof declinable
  | keyof typeof listed
  | 'kind'
  | 'items'
  | 'other'
  | 'max_length'

/** Texts are compared as words. */
type Scalar<Q> = { [P in keyof Q]-?: Exclude<Q[P], undefined> extends Text ? never : P }[keyof Q]

/** The properties of a question that no other rule compares. */
export type OwnProperty<Q> = Exclude<Scalar<Q>, Shared>

/** Something that tells one question from another, in words. */
export type Fact = Readonly<{ name: string; value: string }>

/** What of a kind two versions are compared by. */
export interface ComparisonFace<Q extends Question = Question> {
  /** The aspect each property of its own belongs to; where several do, they are told in this order. */
  readonly aspects: Readonly<Record<OwnProperty<Q>, AspectOfKind>>
  /** What its numbers mean, where questions of one code are shown side by side: its `measure` in words. */
  facts(question: Q, language: Language): readonly Fact[]
}

/** For a kind that has only what other kinds may have as well. */
export const NOTHING_OF_ITS_OWN: ComparisonFace = { aspects: {}, facts: () => [] }

/** For a kind whose values mean the same whatever its properties are. */
export const NO_FACTS = (): readonly Fact[] => []
