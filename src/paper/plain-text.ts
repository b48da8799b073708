import type { Language } from '../web/language.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import { writtenForm, type WrittenQuestion, type WrittenSection } from './written.ts'

/** Serializes a questionnaire to plain text: conditions in words, options with their codes. */
export function plainText(form: Questionnaire, language: Language, version: string): string {
  const title = language.of(form.title)
  const minutes = language.t('paper.minutes', { minutes: form.minutes })
  const head = [title, '='.repeat(widthOf(title)), [version, minutes].filter(Boolean).join(' · ')]
  const blocks = [head, ...writtenForm(form, language).flatMap(sectionBlocks)]
  return blocks.map((lines) => lines.map((line) => `${line.trimEnd()}\r\n`).join('')).join('\r\n')
}

function sectionBlocks({
  number,
  title,
  description,
  only_if,
  questions,
}: WrittenSection): readonly string[][] {
  const heading = `${number}. ${title}`
  const head = [heading, '-'.repeat(widthOf(heading)), ...written(description), ...written(only_if)]
  return [head, ...questions.map(questionBlock)]
}

function questionBlock(question: WrittenQuestion): string[] {
  const { code, number, label, hint, guidance, only_if, needed, instruction } = question
  const [first = '', ...rest] = label.split('\n')
  const beside = [only_if, hint, guidance, instruction, needed].flatMap(written)
  return [
    number ? `${number}. ${first} [${code}]` : first,
    ...[...rest, ...beside, ...answerLines(question)].map((line) => `   ${line}`),
  ]
}

function answerLines({ answer }: WrittenQuestion): readonly string[] {
  const { shape, many, options, rows, ends, after, lines, cells } = answer
  const box = many ? '[ ]' : '( )'
  const out = rows.map(({ code, label }) => `( ) ${code}  ${label}`)
  if (shape === 'tick')
    return options.map(
      ({ code, label, line }) => `${box} ${code}  ${label}${line ? ': ____________________' : ''}`,
    )
  if (shape === 'grid')
    return [
      ...rows.map(({ code, label }) => `${code}  ${label}`),
      '',
      ...options.map(({ code, label }) => `( ) ${code}  ${label}`),
    ]
  if (shape === 'beside')
    return [...options.map(({ code, label }) => `____ ${code}  ${label}`), ...written(after)]
  if (shape === 'steps')
    return [...endsSaid(ends), options.map(({ label }) => `( ) ${label}`).join('  '), ...out]
  if (shape === 'line') return [...endsSaid(ends), `____________ ${after}`, ...out]
  if (shape === 'cells') return [cells.map(({ label, count }) => `${label} ${'_'.repeat(count)}`).join('  ')]
  return Array.from({ length: Math.min(lines, 3) }, () => '_'.repeat(60))
}

const endsSaid = (ends: readonly [string, string] | undefined) =>
  ends ? [ends.filter(Boolean).join(' … ')] : []

const written = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'))

/** Approximate width in characters, for underlining a title. */
const widthOf = (text: string) => Math.min(78, Array.from(text).length)
