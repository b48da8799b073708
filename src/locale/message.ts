import type archive from './en/archive.json'
import type backup from './en/backup.json'
import type codes from './en/codes.json'
import type coding from './en/coding.json'
import type common from './en/common.json'
import type comparison from './en/comparison.json'
import type consultation from './en/consultation.json'
import type deletion from './en/deletion.json'
import type editor from './en/editor.json'
import type held from './en/held.json'
import type help from './en/help.json'
import type kinds from './en/kinds.json'
import type looking from './en/looking.json'
import type merging from './en/merging.json'
import type paper from './en/paper.json'
import type people from './en/people.json'
import type questionnaire from './en/questionnaire.json'
import type release from './en/release.json'
import type review from './en/review.json'
import type round from './en/round.json'
import type response from './en/response.json'
import type result from './en/result.json'
import type session from './en/session.json'
import type stale from './en/stale.json'
import type translation from './en/translation.json'
import type workbook from './en/workbook.json'
import type finding from './en/finding.json'
import type evidence from './en/evidence.json'
import type quote from './en/quote.json'
import type recommendation from './en/recommendation.json'
import type chain from './en/chain.json'
import type audit from './en/audit.json'
import type coverage from './en/coverage.json'
import type report from './en/report.json'
import type workshop from './en/workshop.json'
import type { Arguments } from './arguments.ts'

/** A message key: the keys of the English files, which are the source of the other languages. */
export type Key =
  | keyof typeof archive
  | keyof typeof backup
  | keyof typeof codes
  | keyof typeof coding
  | keyof typeof common
  | keyof typeof comparison
  | keyof typeof consultation
  | keyof typeof deletion
  | keyof typeof editor
  | keyof typeof held
  | keyof typeof help
  | keyof typeof kinds
  | keyof typeof looking
  | keyof typeof merging
  | keyof typeof paper
  | keyof typeof people
  | keyof typeof questionnaire
  | keyof typeof release
  | keyof typeof response
  | keyof typeof result
  | keyof typeof review
  | keyof typeof round
  | keyof typeof session
  | keyof typeof stale
  | keyof typeof translation
  | keyof typeof workbook
  | keyof typeof finding
  | keyof typeof evidence
  | keyof typeof quote
  | keyof typeof recommendation
  | keyof typeof chain
  | keyof typeof audit
  | keyof typeof coverage
  | keyof typeof report
  | keyof typeof workshop

/** Arguments of a message; `Text` is a further type of value, such as an authored text. */
type Values<Text> = Readonly<Record<string, string | number | Text>>

/** A message with its arguments as data, formatted once the reader's language is known. */
export type Message<Text = never> = { readonly key: Key; readonly values?: Values<Text> | undefined }

/** Parameters after a key: the arguments of its English message, or nothing. */
export type Given<K extends Key, Text = never> = K extends keyof Arguments
  ? [values: { readonly [Name in keyof Arguments[K]]: Arguments[K][Name] | Text }]
  : []

/** Parameters for a message: its key and arguments, or a `Message`. */
export type Told<K extends Key, Text = never> = [key: K, ...given: Given<K, Text>] | [message: Message<Text>]

/** Returns these parameters as a `Message`. */
export function messageOf<K extends Key, Text = never>(...told: Told<K, Text>): Message<Text> {
  const [said, values] = told as [Key | Message<Text>, Values<Text>?]
  return typeof said === 'string' ? { key: said, values } : said
}

/** Formats a message in one language. */
export type Translate = <K extends Key>(...told: Told<K>) => string
