import type archive from './en/archive.json'
import type backup from './en/backup.json'
import type common from './en/common.json'
import type comparison from './en/comparison.json'
import type consultation from './en/consultation.json'
import type deletion from './en/deletion.json'
import type editor from './en/editor.json'
import type held from './en/held.json'
import type kinds from './en/kinds.json'
import type merging from './en/merging.json'
import type paper from './en/paper.json'
import type people from './en/people.json'
import type questionnaire from './en/questionnaire.json'
import type release from './en/release.json'
import type response from './en/response.json'
import type result from './en/result.json'
import type session from './en/session.json'
import type translation from './en/translation.json'
import type workbook from './en/workbook.json'
import type workshop from './en/workshop.json'
import type { Arguments } from './arguments.ts'

/** The name of a message: every key of the English files, which are the source of the other languages. */
export type Key =
  | keyof typeof archive
  | keyof typeof backup
  | keyof typeof common
  | keyof typeof comparison
  | keyof typeof consultation
  | keyof typeof deletion
  | keyof typeof editor
  | keyof typeof held
  | keyof typeof kinds
  | keyof typeof merging
  | keyof typeof paper
  | keyof typeof people
  | keyof typeof questionnaire
  | keyof typeof release
  | keyof typeof response
  | keyof typeof result
  | keyof typeof session
  | keyof typeof translation
  | keyof typeof workbook
  | keyof typeof workshop

/** What stands for the arguments of a message; `Text` is what one may be besides, such as an authored text. */
type Values<Text> = Readonly<Record<string, string | number | Text>>

/** A message with its arguments, as data: what a form or an error says once its reader's language is known. */
export type Message<Text = never> = { readonly key: Key; readonly values?: Values<Text> | undefined }

/** The parameters that follow a key: its arguments where its English message has some, nothing where it has none. */
export type Given<K extends Key, Text = never> = K extends keyof Arguments
  ? [values: { readonly [Name in keyof Arguments[K]]: Arguments[K][Name] | Text }]
  : []

/** The parameters by which a function is told a message: its key and arguments, or both as data. */
export type Told<K extends Key, Text = never> = [key: K, ...given: Given<K, Text>] | [message: Message<Text>]

/** The message that parameters tell. */
export function messageOf<K extends Key, Text = never>(...told: Told<K, Text>): Message<Text> {
  const [said, values] = told as [Key | Message<Text>, Values<Text>?]
  return typeof said === 'string' ? { key: said, values } : said
}

/** Says a message in one language. */
export type Translate = <K extends Key>(...told: Told<K>) => string
