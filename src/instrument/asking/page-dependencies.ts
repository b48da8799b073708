import { lacksList, namesOf } from '../expression/names.ts'
import { isBlank, parsed } from '../expression/parsed.ts'
import { referencesOf } from '../expression/tree.ts'
import { filterOf } from '../offer.ts'
import { asksLong } from '../kinds/common/searching.ts'
import { isShown } from '../numbering.ts'
import { pipesIn } from '../piping.ts'
import { type Question, type Questionnaire, type Section, choicesIn } from '../questionnaire.ts'
import { type TextPart, questionTexts } from '../texts.ts'

/** What may change on a section's page as it is filled in: question codes, and names. */
export type PageDependencies = {
  /** Its visibility. */
  readonly asked: ReadonlySet<string>
  /** Its offered options. */
  readonly offers: ReadonlySet<string>
  /** Whether it is required. */
  readonly needs: ReadonlySet<string>
  /** Names piped into the page's texts. */
  readonly said: ReadonlySet<string>
}

const kept = new WeakMap<Section, { readonly form: Questionnaire; readonly live: PageDependencies }>()

/** What depends on the section's own answers. */
export function pageDependencies(form: Questionnaire, section: Section): PageDependencies {
  const known = kept.get(section)
  if (known?.form === form) return known.live
  const names = new Set(section.questions.flatMap((question) => namesOf(question, form)))
  const hangs = (source: string | true | undefined, attributes = false) => {
    if (isBlank(source) || source === true) return false
    const read = parsed(source, { attributes })
    return read.ok && referencesOf(read.tree).some((name) => names.has(name))
  }
  const shown = section.questions.filter(isShown)
  const codes = (is: (question: Question) => boolean) => new Set(shown.filter(is).map(({ code }) => code))
  // A long list is filtered on the server, where it is searched.
  const offers = codes((question) => !asksLong(question, form) && hangs(filterOf(question), true))
  const live: PageDependencies = {
    asked: codes(({ code, relevant }) => offers.has(code) || hangs(relevant)),
    offers,
    needs: codes(({ required }) => hangs(required)),
    said: new Set(shown.flatMap((question) => saidBy(form, question)).filter((name) => names.has(name))),
  }
  kept.set(section, { form, live })
  return live
}

/** Whether anything on a section's page may change. */
export const isDynamic = ({ asked, offers, needs, said }: PageDependencies): boolean =>
  [asked, offers, needs, said].some(({ size }) => size > 0)

/** The text parts updated while a page is filled in. */
const SAID: ReadonlySet<TextPart> = new Set(['label', 'hint', 'guidance', 'statement'])

/** The names piped into the texts of a question. */
function saidBy(form: Questionnaire, question: Question): readonly string[] {
  const options = 'list' in question && !lacksList(question, form) ? choicesIn(form, question.list) : []
  const own = questionTexts(question).filter(({ part }) => SAID.has(part))
  return [...own.map(({ text }) => text), ...options.map(({ label }) => label)].flatMap(pipesIn)
}
