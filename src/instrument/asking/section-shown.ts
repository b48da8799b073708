import type { Language } from '../../web/language.ts'
import { plainWords, type Words } from '../../web/markup.ts'
import { blockIn, carrying, plainIn, wordsOf } from '../../web/authored-text.ts'
import { arranged, questionsShown } from './arrange.ts'
import { type AskedQuestion, askedQuestion, fieldId } from './ask.ts'
import { isBlank } from '../expression/parsed.ts'
import { isDynamic, pageDependencies } from './page-dependencies.ts'
import { pageScriptData } from './page-script-data.ts'
import { numbersOf } from '../numbering.ts'
import { pruned, withChoices } from '../offer.ts'
import { type Say, filled, filledChoice, filledQuestion, filler, sayOf } from '../piping.ts'
import { type Question, type Questionnaire, type Section, choicesIn } from '../questionnaire.ts'
import { saidIn, saidOn } from './said.ts'
import type { RenderContext } from './render-context.ts'

/** The template data of a section's page. */
export type SectionShown = Readonly<{
  title: string
  heading: Words
  /** Empty or markup. */
  description: Words
  questions: readonly AskedQuestion[]
  faults: readonly { readonly field: string; readonly sentence: Words }[]
  may_skip: boolean
  /** Data of the page's script; empty where nothing may change. */
  live: string
}>

/** The template data of one section. */
export function sectionShown(form: Questionnaire, section: Section, context: RenderContext): SectionShown {
  const { survey, faults, own, language } = context
  const { relevant, needed } = survey
  const live = pageDependencies(form, section)
  const say = sayOf(form, survey, language)
  const shown = questionsShown(section, own).filter(({ code }) => relevant.has(code) || live.asked.has(code))
  const numbers = context.numbers ?? numbersOf(form)
  return {
    title: titleOf(section, language, say),
    heading: plainIn(language, filler(say)(section.title)),
    description: section.description ? blockIn(language, filler(say)(section.description)) : '',
    questions: shown.map((question) => shownQuestion(form, question, context, { live, say, numbers })),
    faults: faults.map((fault) => ({
      field: fieldId(fault.field),
      sentence: wordsOf(saidOn(form, carrying(language), fault, say, numbers)),
    })),
    may_skip: shown.every(({ code }) => !relevant.has(code) || !needed.has(code)),
    live: isDynamic(live) ? pageScriptData(form, section, context) : '',
  }
}

/** A section's title in plain text, with piped answers. */
export const titleOf = ({ title }: Section, language: Language, say: Say): string =>
  plainWords(filled(language.of(title), say))

/** The questionnaire with one question's list as displayed, which its buttons refer to. */
export function seenForm(
  form: Questionnaire,
  code: string,
  { survey, own }: Pick<RenderContext, 'survey' | 'own'>,
): Questionnaire {
  const section = form.sections.find(({ questions }) => questions.some((one) => one.code === code))
  const question = section?.questions.find((one) => one.code === code)
  return question ? arranged(form, question, { scope: survey.scope, own, live: false }).form : form
}

type Around = {
  readonly live: ReturnType<typeof pageDependencies>
  readonly say: Say
  readonly numbers: ReadonlyMap<string, number>
}

function shownQuestion(
  form: Questionnaire,
  question: Question,
  context: RenderContext,
  around: Around,
): AskedQuestion {
  const { survey, own, language } = context
  const { live, say, numbers } = around
  const { code } = question
  const fill = filler(say, live.said)
  const { scope, relevant, needed } = survey
  const isNow = relevant.has(code)
  const list = arranged(form, question, { scope, own, live: live.offers.has(code) })
  const fault = context.faults.find((one) => one.question === code)
  const isFiltered = live.asked.has(code)
  return askedQuestion(filledQuestion(question, fill), {
    number: numbers.get(code) ?? 0,
    input: pruned(question, context.input, form, survey.offers.get(code) ?? form),
    fault: fault && saidIn(carrying(language), fault.fault, say),
    wrong: fault?.field,
    form: withFilledList(list.form, question, fill),
    language,
    off: list.off,
    needed: needed.has(code),
    need: live.needs.has(code) ? (needed.has(code) ? 'shown' : 'hidden') : '',
    when: isFiltered ? (isNow ? 'shown' : 'hidden') : '',
    mark: isFiltered || !isBlank(question.default),
  })
}

function withFilledList(form: Questionnaire, question: Question, fill: ReturnType<typeof filler>) {
  if (!('list' in question)) return form
  const before = choicesIn(form, question.list)
  const after = before.map((choice) => filledChoice(choice, fill))
  return after.every((choice, place) => choice === before[place])
    ? form
    : withChoices(form, question.list, after)
}
