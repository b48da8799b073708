import { askedQuestion, fieldId, isShown } from '../questionnaire/ask.ts'
import { saidIn, type Fault } from '../questionnaire/answers.ts'
import type { Input } from '../questionnaire/kinds/kind.ts'
import { numbersOf } from '../questionnaire/numbering.ts'
import type { Language } from '../web/language.ts'
import { participantFrame, type Around } from '../web/frame.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Arrival, DraftReading } from './arrival.ts'
import type { Room } from './room.ts'

/** One section with its questions. `step` counts from 0 among the sections that are asked. */
export function sectionPage(
  { room, language, draft }: Arrival,
  {
    index,
    reading,
    input,
    faults,
    from_check,
  }: {
    index: number
    /** Of what the section is asked by: the draft, or what was just posted. */
    reading: Pick<DraftReading, 'steps' | 'relevant'>
    input: Input
    faults: readonly Fault[]
    from_check: boolean
  },
): Page {
  const { t, of } = language
  const { form, session } = room
  const section = form.sections[index]
  if (!section) throw new TypeError(`there is no section ${index}`)
  const title = of(section.title)
  const { steps, relevant } = reading
  const step = steps.indexOf(index)
  const numbers = numbersOf(form)
  const shown = section.questions.filter((question) => isShown(question) && relevant.has(question.code))
  const action = paths.section(session.join_code, index + 1)
  const frame = roomFrame(room, language, {
    action,
    keep: `${session.join_code}/${index + 1}/${draft?.revision ?? ''}`,
  })
  return page(frame, 'response/section', faults.length > 0 ? t('page.error_prefix', { title }) : title, {
    progress: t('response.section_of', { n: step + 1, total: steps.length }),
    place: of(room.workshop.place),
    steps: steps.map((_, at) => (at < step ? 'on' : at === step ? 'now' : 'to')),
    heading: title,
    description: section.description ? of(section.description) : '',
    notes: notesOf(room, language),
    faults: faults.map(({ field, fault }) => ({ field: fieldId(field), sentence: saidIn(language, fault) })),
    questions: shown.map((question) => {
      const fault = faults.find((one) => one.question === question.code)
      const number = numbers.get(question.code) ?? 0
      return askedQuestion(question, {
        number,
        input,
        fault: fault && saidIn(language, fault.fault),
        form,
        language,
      })
    }),
    may_skip: shown.every((question) => !question.required),
    from_check,
  })
}

/** What surrounds a page in a room. */
export function roomFrame(
  { session, languages }: Room,
  language: Language,
  around: Partial<Around> = {},
): Frame {
  return participantFrame(
    language,
    { privacy: `${paths.start(session.join_code)}#protect`, ...around },
    languages,
  )
}

/** What the room has to say on every page: a pause, a close. */
export function notesOf({ session, workshop }: Room, language: Language): readonly string[] {
  if (session.state === 'paused') return [language.t('response.paused_note')]
  if (session.state !== 'closed' || !session.seal_at) return []
  const values = {
    time: language.clock(session.seal_at, workshop.time_zone),
    place: language.of(workshop.place),
  }
  return [language.t('response.closing_note', values)]
}
