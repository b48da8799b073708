import { z } from 'zod'

import { first, inputOf, optionalWords, readForm, words, type Sentence } from '../web/form.ts'
import type { Questionnaire, Section } from '../instrument/questionnaire.ts'
import { readCondition, questionsBefore } from './condition-form.ts'
import type { PlacedSection } from './place.ts'
import { conditionValues, type Values } from './question-values.ts'
import { sectionBase } from './place.ts'
import { withWords } from './rows.ts'
import { subjectsOf } from '../questionnaire/conditions/subject.ts'

const sectionForm = z.object({
  title: optionalWords(500),
  description: optionalWords(5000),
  code: words('editor.needed', 200).refine((code) => /^\w{1,32}$/.test(code), 'editor.section_code_wrong'),
  shuffled: z.string(),
})

/** Parses a section's form; returns the questionnaire and section code, or faults by field. */
export function readSectionForm(
  form: Questionnaire,
  { section, at }: PlacedSection,
  body: unknown,
  tag: string,
):
  | { ok: true; form: Questionnaire; code: string }
  | { ok: false; faults: Readonly<Record<string, Sentence>> } {
  const read = readForm(sectionForm, body)
  const subjects = subjectsOf(form, questionsBefore(form, at, 0))
  const condition = readCondition(inputOf(body), 'relevant', { subjects, old: section.relevant })
  const written = first(inputOf(body), 'code').trim()
  const isTaken = form.sections.some((other, index) => index !== at && other.code === written)
  const faults: Record<string, Sentence> = {
    ...(isTaken && { code: { key: 'editor.section_code_twice' } }),
    ...(read.ok ? {} : read.faults),
    ...(condition.ok ? {} : condition.faults),
  }
  if (!read.ok || !condition.ok || isTaken) return { ok: false, faults }
  const { title, description, code, shuffled } = read.value
  const { description: before, relevant: _, shuffled: __, ...rest } = section
  const said = withWords(before ?? {}, tag, description)
  const changed: Section = {
    ...rest,
    code,
    title: withWords(section.title, tag, title),
    ...(Object.keys(said).length > 0 && { description: said }),
    ...(condition.source !== undefined && { relevant: condition.source }),
    ...(shuffled === 'yes' && { shuffled: true as const }),
  }
  return { ok: true, form: { ...form, sections: form.sections.with(at, changed) }, code }
}

/** Initial values of a section's form. */
export function sectionValues(form: Questionnaire, { section, at }: PlacedSection, tag: string): Values {
  const subjects = subjectsOf(form, questionsBefore(form, at, 0))
  return {
    base: sectionBase(section),
    in: tag,
    title: section.title[tag] ?? '',
    description: section.description?.[tag] ?? '',
    code: section.code,
    shuffled: section.shuffled ? 'yes' : '',
    ...conditionValues('relevant', section.relevant, subjects, 'always'),
  }
}
