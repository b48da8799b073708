import type { Language } from '../../../web/language.ts'
import type { Question, Text } from '../../questionnaire.ts'
import type { common, declinable, listed } from '../common/schema.ts'

/** What two versions may differ in, beside common properties. */
export type AspectOfKind = 'ends' | 'total' | 'result' | 'calculation' | 'limits' | 'whole' | 'partial'

/** Properties compared for every kind that has them. */
type Shared =
  | keyof typeof common
  | keyof typeof declinable
  | keyof typeof listed
  | 'kind'
  | 'items'
  | 'other'
  | 'max_length'

/** Texts have their own rules. */
type Scalar<Q> = { [P in keyof Q]-?: Exclude<Q[P], undefined> extends Text ? never : P }[keyof Q]

/** A kind's own properties, compared by no other rule. */
export type OwnProperty<Q> = Exclude<Scalar<Q>, Shared>

/** A distinguishing property, as text. */
export type Fact = Readonly<{ name: string; value: string }>

/** How two versions of a kind are compared. */
export interface ComparisonFace<Q extends Question = Question> {
  /** The aspect of each of its own properties, listed in this order. */
  readonly aspects: Readonly<Record<OwnProperty<Q>, AspectOfKind>>
  /** `measure` as text, where questions of one code are shown side by side. */
  facts(question: Q, language: Language): readonly Fact[]
}

/** For a kind without properties of its own. */
export const NOTHING_OF_ITS_OWN: ComparisonFace = { aspects: {}, facts: () => [] }

/** For a kind whose values do not depend on its properties. */
export const NO_FACTS = (): readonly Fact[] => []
