import type { Kept, Text } from '../../instrument/questionnaire.ts'
import type { Languages } from './languages.ts'
import { wordsIn } from './languages.ts'
import { type Line, saysYes, unknownCells, textIn } from './table.ts'

export type Settings = {
  readonly title: Text
  readonly minutes: number
  readonly duplicates: boolean
  /** Whether to collapse runs of spaces. */
  readonly collapse: boolean
  readonly kept: Kept
}

/** Parses the settings row. `called` is the fallback title. */
export function settingsIn(line: Line | undefined, languages: Languages, called: string): Settings {
  const plain = { title: {}, minutes: 0, duplicates: false, collapse: true, kept: {} }
  if (!line) return { ...plain, title: { [languages.first]: called } }
  const form_id = textIn(line, 'form_id') || textIn(line, 'id_string')
  const written = textIn(line, 'form_title')
  const others = wordsIn(line, 'colloquy::title', languages)
  const isOwn = textIn(line, 'colloquy::languages') !== ''
  const title = written || (isOwn ? '' : form_id || called)
  return {
    title: { ...others, ...(title === '' ? {} : { [languages.first]: title }) },
    minutes: Math.min(600, Number(/^\d{1,4}$/.exec(textIn(line, 'colloquy::minutes'))?.[0] ?? 0)),
    duplicates: saysYes(line, 'allow_choice_duplicates'),
    collapse: !/^(?:no|false)$/i.test(textIn(line, 'clean_text_values')),
    kept: {
      ...(form_id === '' ? {} : { form_id }),
      ...Object.fromEntries(unknownCells(line).map(({ heading, text }) => [heading.written, text])),
      ...(saysYes(line, 'allow_choice_duplicates') ? { allow_choice_duplicates: 'yes' } : {}),
      ...Object.fromEntries(Object.entries(languages.names).map(([tag, name]) => [`language::${tag}`, name])),
    },
  }
}
