import { isListed } from '../consultation/consultation.ts'
import type { Survey } from '../instrument/answers.ts'
import type { Input } from '../instrument/answer.ts'
import { fieldId } from '../instrument/asking/ask.ts'
import { sayOf, type Say } from '../instrument/piping.ts'
import { saidOn } from '../instrument/asking/said.ts'
import { asksForIdentity } from '../questionnaire/checks/publication.ts'
import { claimsAt } from '../session/claims.ts'
import { isShared } from '../session/session.ts'
import { carrying, textIn, wordsOf } from '../web/authored-text.ts'
import { page, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { faultsIn, type PhoneRequest, type BegunRequest } from './phone-request.ts'
import { formInWords, sectionInWords, type InWords } from './in-words.ts'
import { notesOf, roomFrame } from './pages.ts'
import { revisionOf, tabNameOf } from './revision.ts'
import type { Room } from './room.ts'

/** Check page: all answers before sending, printable. */
export function checkPage(
  request: BegunRequest,
  survey: Survey,
  extra: readonly string[] = [],
  refused = false,
): Page {
  const { room, language, draft, keys } = request
  const { t } = language
  const code = room.session.join_code
  const title = t('response.check')
  const faults = refused ? faultsIn(survey) : []
  const group = room.groups.find((one) => one.code === draft.group)
  const back = survey.steps.at(-1) ?? 0
  const say = sayOf(room.form, survey, language)
  return page(
    roomFrame(room, language, {
      action: paths.send(code),
      waits: 'response.not_reached',
      tab: tabNameOf(keys),
    }),
    'participant/check',
    refused ? t('page.error_prefix', { title }) : title,
    {
      back: paths.section(code, back + 1),
      place: textIn(language, room.workshop.place),
      steps: survey.steps.map(() => 'on'),
      heading: title,
      session_of: textIn(language, room.consultation.title),
      notes: [...extra, ...notesOf(room, language)],
      faults: faults.map((fault) => ({
        path: pathOf(room, fault),
        sentence: wordsOf(saidOn(room.form, carrying(language), fault, say)),
      })),
      group: group ? textIn(language, group.label) : t('response.group_decline'),
      group_path: paths.start(code),
      rows: rowsOf(request, survey, say),
      claims: claimsAt('check', standingOf(room)).map(({ key }) => t(key)),
      revision: revisionOf(keys, draft, survey.answers),
    },
  )
}

const rowsOf = (request: BegunRequest, survey: Survey, say: Say) =>
  survey.steps.flatMap((index) =>
    sectionInWords(request, survey, index, say).map(({ code, question, lines }) => ({
      question,
      lines,
      path: `${paths.section(request.room.session.join_code, index + 1)}?from=check#q-${code}`,
    })),
  )

const pathOf = ({ session }: Room, { section, field }: ReturnType<typeof faultsIn>[number]) =>
  `${paths.section(session.join_code, section + 1)}?from=check#${fieldId(field)}`

/** Page after sending: the response is durably stored. */
export function sentPage(
  { room, language, allowed }: PhoneRequest,
  { next }: { next: { readonly join_code: string } | undefined },
): Page {
  const { t } = language
  const code = room.session.join_code
  const title = t('response.sent')
  const [lede = '', ...steps] = claimsAt('sent', standingOf(room)).map(({ key }) => t(key))
  return page(roomFrame(room, language), 'participant/sent', title, {
    heading: title,
    lede,
    steps,
    next: next ? paths.start(next.join_code) : '',
    another: isShared(room.session) && allowed.start ? paths.another(code) : '',
  })
}

const standingOf = ({ session, form }: Room) => ({ ...session, asks_for_identity: asksForIdentity(form) })

/** Page on what happened to the answers and what to do next. */
function stopPage(
  { room, language }: PhoneRequest,
  heading: string,
  paragraphs: readonly string[],
  go = { path: '', label: '' },
  words: readonly InWords[] = [],
): Page {
  return page(roomFrame(room, language), 'participant/stop', heading, {
    heading,
    paragraphs,
    go_path: go.path,
    go_label: go.label,
    words,
  })
}

/** Page of a session that has not opened. */
export function notOpenPage(request: PhoneRequest): Page {
  const { t } = request.language
  const { session, workshop, consultation } = request.room
  const go = { path: paths.start(session.join_code), label: t('response.check_again') }
  const isShut = !isListed(workshop) || !isListed(consultation) || consultation.answers_deleted_on !== null
  const lede = t(isShut ? 'response.not_opening_lede' : 'response.not_open_lede')
  return stopPage(request, t('response.not_open'), [lede], go)
}

/** Page of a session that is over, or closed to new drafts; shows posted texts to copy. */
export function closedPage(request: PhoneRequest, input: Input = {}): Page {
  const { room, language, draft, sent, allowed } = request
  const { t } = language
  const { closed_at, seal_at, join_code } = room.session
  const values = closed_at
    ? { moment: language.moment(closed_at, room.workshop.time_zone), place: language.of(room.workshop.place) }
    : { moment: '', place: '' }
  const lede = t('response.closed_lede', values)
  if (sent) return stopPage(request, t('response.closed'), [lede, t('response.closed_sent')])
  if (!draft || !allowed.save || !seal_at) {
    const day = room.consultation.answers_deleted_on
    const here = { ...room.session, deleted: day === null ? '' : language.days(day, day) }
    const told = claimsAt('closed', here).map(({ key, values: of }) => t({ key, values: of?.(here) }))
    const words = formInWords(request, input)
    return stopPage(request, t('response.closed'), [lede, ...told], undefined, words)
  }
  const time = language.clock(seal_at, room.workshop.time_zone)
  const go = { path: paths.check(join_code), label: t('response.go_on') }
  return stopPage(request, t('response.closed'), [lede, t('response.closed_go_on', { time })], go)
}

/** Page where phones may not be handed on. */
export function notSharedPage(request: PhoneRequest): Page {
  const { t } = request.language
  const go = { path: paths.start(request.room.session.join_code), label: t('response.go_on') }
  return stopPage(request, t('response.not_shared'), [t('response.not_shared_lede')], go)
}

/** Page for a browser that rejects the cookie. */
export function cookiesPage(request: PhoneRequest): Page {
  const { t } = request.language
  const go = { path: paths.start(request.room.session.join_code), label: t('response.start_again') }
  return stopPage(request, t('response.cookies'), [t('response.cookies_lede'), t('response.cookies_do')], go)
}

/** Page for a form whose draft no longer exists; shows posted texts to copy. */
export function expiredPage(request: PhoneRequest, input: Input = {}): Page {
  const { t } = request.language
  const go = { path: paths.start(request.room.session.join_code), label: t('response.start_again') }
  const words = formInWords(request, input)
  const below = words.length > 0 ? [t('response.expired_below')] : []
  return stopPage(request, t('response.expired'), [t('response.expired_lede'), ...below], go, words)
}

/** Page for a section that is no longer relevant and could not be saved; shows posted texts to copy. */
export function notKeptPage(request: PhoneRequest, input: Input, said: readonly string[]): Page {
  const { t } = request.language
  const go = { path: paths.check(request.room.session.join_code), label: t('response.go_on') }
  const why = said.length > 0 ? said : [t('response.too_long_to_keep')]
  return stopPage(request, t('page.problem'), why, go, formInWords(request, input))
}

/** Page for answers posted after sending, which do not count; shows posted texts to copy. */
export function alreadyPage(request: PhoneRequest, input: Input = {}): Page {
  const { t } = request.language
  const go = { path: paths.sent(request.room.session.join_code), label: t('response.go_on') }
  return stopPage(
    request,
    t('response.already'),
    [t('response.already_lede')],
    go,
    formInWords(request, input),
  )
}
