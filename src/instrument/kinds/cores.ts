import type { Question, Questionnaire, QuestionKind } from '../questionnaire.ts'
import { read as readDateTime } from './date-time/kind.ts'
import { read as readDate } from './date/kind.ts'
import { UNTOUCHED } from './shared/field.ts'
import type { Answer, Cell, Input, Missing, Reading } from './kind.ts'
import { cells as likertCells, read as readLikert } from './likert-set/kind.ts'
import { cells as multipleCells, read as readMultiple } from './multiple-choice/kind.ts'
import { cells as numberCells, read as readNumber } from './number/kind.ts'
import { cells as pointsCells, read as readPoints } from './points/kind.ts'
import { cells as rankingCells, read as readRanking } from './ranking/kind.ts'
import { cells as scaleCells, read as readScale } from './scale/kind.ts'
import { cells as singleCells, read as readSingle } from './single-choice/kind.ts'
import { read as readTime } from './time/kind.ts'
import { readWords } from './shared/words.ts'

/** The part of a kind that conditions need, on the server and in a browser: reading its fields, and its values. */
export interface Reader<Q extends Question = Question, A extends Answer = Answer> {
  read(question: Q, input: Input, form: Questionnaire): Reading<A>
  cells(question: Q, answer: A | undefined, missing: Missing, form: Questionnaire): readonly Cell[]
}

const itself = (_question: Question, answer: string | number | undefined, missing: Missing) => [
  answer ?? missing,
]

const inWords = (question: Question, input: Input) =>
  readWords(input, question.code, 'max_length' in question ? question.max_length : 0)

/** The functions are those of the kinds; only what they are made of is loaded where nothing else is needed. */
const READERS: {
  readonly [K in QuestionKind]: Reader<Extract<Question, { kind: K }>, never> | Reader
} = {
  single_choice: { read: readSingle, cells: singleCells },
  multiple_choice: { read: readMultiple, cells: multipleCells },
  likert_set: { read: readLikert, cells: likertCells },
  scale: { read: readScale, cells: scaleCells },
  number: { read: readNumber, cells: numberCells },
  ranking: { read: readRanking, cells: rankingCells },
  points: { read: readPoints, cells: pointsCells },
  short_text: { read: inWords, cells: itself },
  long_text: { read: inWords, cells: itself },
  date: { read: readDate, cells: itself },
  time: { read: readTime, cells: itself },
  date_time: { read: readDateTime, cells: itself },
  calculated: { read: () => UNTOUCHED, cells: itself },
  note: { read: () => UNTOUCHED, cells: () => [] },
}

/** How a question is read; hand it only questions of that kind and the answers it has read. */
export const readerOf = (question: Question): Reader => READERS[question.kind]
