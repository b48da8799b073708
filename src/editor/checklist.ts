import { planTable, type Plan } from '../consultation/plan-table.ts'
import { languageOf, type Language } from '../web/language.ts'
import { paths } from '../web/paths.ts'
import { sentenceIn } from '../instrument/asking/ask.ts'
import {
  obstaclesToPublish,
  untranslated,
  warningsBeforePublishing,
  type Remark,
} from '../questionnaire/checks/publication.ts'
import { remark } from '../questionnaire/checks/remark.ts'
import { toCheck } from '../questionnaire/checks/reworded.ts'
import { numbersOf } from '../instrument/numbering.ts'
import { questionsOf, type Questionnaire } from '../instrument/questionnaire.ts'
import { partLacking, partToCheck } from '../translation/places.ts'
import { usersOf } from './arrange.ts'
import { placedQuestions, placedSections } from './place.ts'
import { unreachable } from './reach.ts'

/** A finding before publication, with a link. */
export type Check = Readonly<{ where: string; path: string; part: string; sentence: string; code: string }>

/** Obstacles to publication, and warnings. */
export type Checklist = Readonly<{ obstacles: readonly Check[]; warnings: readonly Check[] }>

/** Returns what to check before a draft is published, with links to the editor. */
export function checklistOf(
  language: Language,
  { id, form }: { id: number; form: Questionnaire },
  plan: Plan | null,
): Checklist {
  const check = checkIn(language, id, form)
  const { t } = language
  const groups = plan
    ? planTable(languageOf(language.code, plan.consultation.default_language), plan).sentences
    : []
  return {
    obstacles: obstaclesToPublish(form).map(check),
    warnings: [
      ...remarksBefore(form).map(check),
      ...translationsTo(language, id, form),
      ...(plan && groups.length > 0
        ? [
            {
              where: t('consultation.groups'),
              code: '',
              part: '',
              path: paths.consultation(plan.consultation.id),
              sentence: groups.join(' '),
            },
          ]
        : []),
    ],
  }
}

/** Returns the counts of missing and of outdated translations per language, with links. */
function translationsTo({ t, tongue }: Language, id: number, form: Questionnaire): readonly Check[] {
  const where = { where: t('questionnaire.page_place_whole'), code: '', part: '' }
  const some = (counts: Readonly<Record<string, number>>) => Object.entries(counts).filter(([, n]) => n > 0)
  return [
    ...some(untranslated(form)).map(([code, n]) => ({
      ...where,
      path: `${paths.translation(id, code, partLacking(form, code))}?only=missing`,
      sentence: t('questionnaire.warning_untranslated', { n, language: tongue(code) }),
    })),
    ...some(toCheck(form)).map(([code, n]) => ({
      ...where,
      path: `${paths.translation(id, code, partToCheck(form, code))}?only=check`,
      sentence: t('questionnaire.warning_translations', { n, language: tongue(code) }),
    })),
  ]
}

const OF_TRANSLATIONS = new Set<string>([
  'questionnaire.warning_untranslated',
  'questionnaire.warning_to_check',
])

/** Returns warnings on questions and sections; adds those on questions that can never be asked. */
export function remarksBefore(form: Questionnaire): readonly Remark[] {
  const known = warningsBeforePublishing(form).filter(({ sentence }) => !OF_TRANSLATIONS.has(sentence.key))
  const said = new Set(known.flatMap(({ part, question }) => (part === 'relevant' ? [question] : [])))
  const lost = unreachable(form)
  return [
    ...questionsOf(form)
      .filter(({ code }) => lost.has(code) && !said.has(code))
      .map(({ code }) => remark({ question: code, part: 'relevant' }, 'editor.warning_unreachable')),
    ...known,
  ]
}

function checkIn(language: Language, id: number, form: Questionnaire) {
  const questions = placedQuestions(form)
  const sections = placedSections(form)
  const numbers = numbersOf(form)
  const { t, number } = language
  return (found: Remark): Check => {
    const sentence = sentenceIn(language, found.sentence)
    const part = found.part ? t(`questionnaire.page_part_${found.part}`) : ''
    const code = found.question ?? ownerOf(form, found)
    const placed = questions.find(({ question }) => question.code === code)
    if (placed) {
      const n = numbers.get(placed.question.code)
      const where =
        n === undefined
          ? t(`kinds.name_${placed.question.kind}`)
          : t('questionnaire.page_place_question', { n: number(n) })
      return {
        where,
        code: placed.question.code,
        part,
        sentence,
        path: paths.editQuestion(id, placed.handle),
      }
    }
    const section = sections.find((one) => one.section.code === found.section)
    if (section) {
      const where = t('questionnaire.page_place_section', { n: number(section.at + 1) })
      return {
        where,
        code: section.section.code,
        part,
        sentence,
        path: paths.editSection(id, section.handle),
      }
    }
    return { where: t('questionnaire.page_place_whole'), code: '', part, sentence, path: paths.settings(id) }
  }
}

/** A remark on a list links to the first question that uses it. */
function ownerOf(form: Questionnaire, { sentence }: Remark): string | undefined {
  const list = sentence.values?.['list']
  return typeof list === 'string' && list !== '' ? usersOf(form, list)[0]?.code : undefined
}
