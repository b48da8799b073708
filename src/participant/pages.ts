import type { Fault, Survey } from '../instrument/answers.ts'
import type { Input } from '../instrument/answer.ts'
import { sectionShown } from '../instrument/asking/section-shown.ts'
import type { Language } from '../web/language.ts'
import { textIn } from '../web/authored-text.ts'
import { participantFrame, type Around } from '../web/frame.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { ownOf, type BegunRequest } from './phone-request.ts'
import { tabNameOf } from './revision.ts'
import type { Room } from './room.ts'

/** Page of a section. `step` counts relevant sections from 0. */
export function sectionPage(
  request: BegunRequest,
  {
    index,
    steps,
    survey,
    input,
    faults,
    from_check,
    said = [],
  }: {
    index: number
    /** Indices of the relevant sections. */
    steps: readonly number[]
    /** Survey of the draft with defaults, or of what was posted. */
    survey: Survey
    input: Input
    faults: readonly Fault[]
    from_check: boolean
    /** Further messages, such as why it was not saved. */
    said?: readonly string[]
  },
): Page {
  const { room, language } = request
  const { t } = language
  const { form } = room
  const section = form.sections[index]
  if (!section) throw new TypeError(`there is no section ${index}`)
  const context = { survey, input, faults, own: ownOf(request), language }
  const { title, ...shown } = sectionShown(form, section, context)
  const step = steps.indexOf(index)
  const frame = sectionFrame(request, index)
  return page(frame, 'participant/section', faults.length > 0 ? t('page.error_prefix', { title }) : title, {
    ...shown,
    progress: t('response.section_of', { n: step + 1, total: steps.length }),
    place: textIn(language, room.workshop.place),
    steps: steps.map((_, at) => (at < step ? 'on' : at === step ? 'now' : 'to')),
    notes: [...said, ...notesOf(room, language)],
    from_check,
  })
}

/** Frame of a section's page, with the data its autosave needs. */
function sectionFrame({ room, language, draft, keys }: BegunRequest, index: number): Frame {
  const { join_code } = room.session
  const tab = tabNameOf(keys)
  return roomFrame(room, language, {
    script: 'answering',
    action: paths.section(join_code, index + 1),
    keep: `${join_code}/${index + 1}/${tab}`,
    tab,
    seen: (draft.pages ?? []).map(([name, count]) => `${name}:${count}`).join(' '),
  })
}

/** Frame of a page in a session. */
export function roomFrame(
  { session, languages }: Room,
  language: Language,
  around: Partial<Around> = {},
): Frame {
  return participantFrame(
    language,
    {
      privacy: `${paths.start(session.join_code)}#protect`,
      waits: around.action ? 'response.not_yet' : '',
      ...around,
    },
    languages,
  )
}

/** Notices about the session's state: paused, closed. */
export function notesOf({ session, workshop }: Room, language: Language): readonly string[] {
  if (session.state === 'paused') return [language.t('response.paused_note')]
  if (session.state !== 'closed' || !session.seal_at) return []
  const values = {
    time: language.clock(session.seal_at, workshop.time_zone),
    place: language.of(workshop.place),
  }
  return [language.t('response.closing_note', values)]
}
