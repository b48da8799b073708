import type { Language } from '../../../web/language.ts'
import type { Question, Questionnaire, Text } from '../../questionnaire.ts'

/** A printed option with its code; `line` adds space for text. */
export type WrittenOption = Readonly<{ code: string; label: string; line: boolean }>

/** The answer area of a question. */
export type PlaceToAnswer = Readonly<{
  shape: 'none' | 'tick' | 'grid' | 'steps' | 'beside' | 'line' | 'lines' | 'cells'
  /** Allows several ticks. */
  many: boolean
  options: readonly WrittenOption[]
  /** Statements, or a scale's -97 and -96. */
  rows: readonly WrittenOption[]
  /** The labels of the lowest and highest step. */
  ends: readonly [string, string] | undefined
  /** Beside a line: its unit; below items: their total. */
  after: string
  /** Number of lines. */
  lines: number
  /** Labeled groups of single-digit boxes. */
  cells: readonly Readonly<{ label: string; count: number }>[]
}>

/** For questions not answered on paper: notes and calculations. */
export const NO_PLACE_TO_ANSWER: PlaceToAnswer = {
  shape: 'none',
  many: false,
  options: [],
  rows: [],
  ends: undefined,
  after: '',
  lines: 0,
  cells: [],
}

type Shape = Exclude<PlaceToAnswer['shape'], 'none'>

/** An answer area of one shape. */
export const placeToAnswer = (
  shape: Shape,
  needs: Partial<Omit<PlaceToAnswer, 'shape'>> = {},
): PlaceToAnswer => ({ ...NO_PLACE_TO_ANSWER, ...needs, shape })

/** Context for printing a question. */
export type Sheet = Readonly<{
  form: Questionnaire
  language: Language
  /** Prints an author's text. */
  plainly: (text: Text) => string
}>

/** How conditions refer to a name in words; absent where they cannot. */
export type Subject = Readonly<{
  /** That this option is or is not the answer. Unknown codes are shown as they are. */
  is?: (code: string, holds: boolean) => string
  /** The number compared. */
  amount?: string
  /** How many were chosen. */
  count?: string
}>

/** Every name of a question usable in conditions. */
export type NamedSubjects = readonly (readonly [name: string, subject: Subject])[]

/** The printing part of a kind. */
export interface PaperFace<Q extends Question = Question> {
  /** Its answer area; `NO_PLACE_TO_ANSWER` if not answered. */
  place(question: Q, sheet: Sheet): PlaceToAnswer
  /** The instruction; '' where none is needed. */
  instruction(question: Q, language: Language, form: Questionnaire): string
  /** How conditions refer to it; `number` is the question's number, '' without one. */
  subjects(question: Q, sheet: Sheet, number: string): NamedSubjects
}
