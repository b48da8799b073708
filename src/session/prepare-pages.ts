import type { Version } from '../questionnaire/queries.ts'
import { faultList, field, titled, type Filled } from '../web/field.ts'
import type { Language } from '../web/language.ts'
import { page, type Frame } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Wanting } from './languages.ts'
import type { Preparation, SeenWorkshop } from './load.ts'
import { calledIn, framed } from './pages.ts'
import type { Session } from './session.ts'

/** Renders the form to prepare or change an unopened session; without a published version, what is missing. */
export function preparePage(
  frame: Frame,
  { place, versions, wanting }: Preparation,
  filled: Filled,
  session?: Pick<Session, 'id' | 'code' | 'join_code'>,
) {
  const { t } = frame.language
  const heading = session ? t('session.changing', { code: session.code }) : t('session.prepare')
  return page(framed(frame, place), 'session/prepare', titled(filled, heading), {
    heading,
    workshop: calledIn(frame.language, place.workshop),
    action: session ? paths.changeSession(session.id) : paths.workshopSessions(place.workshop.id),
    back: session ? paths.session(session.id) : paths.workshop(place.workshop.id),
    way: wayOn(frame.language, place),
    label: t(session ? 'page.save' : 'session.prepare_button'),
    join_code: session?.join_code ?? '',
    faults: faultList(filled),
    wanting: wantingSaid(frame.language, wanting),
    fields: versions.length === 0 ? [] : fieldsOf(frame.language, versions, filled),
  })
}

/** Where a version is published, for those who can; for others, back to the workshop. */
const wayOn = ({ t }: Language, { workshop, researches }: SeenWorkshop) =>
  researches
    ? { path: paths.consultation(workshop.consultation_id), label: t('session.no_version_go') }
    : { path: paths.workshop(workshop.id), label: t('page.back') }

function fieldsOf({ t, of, names, tongue }: Language, versions: readonly Version[], filled: Filled) {
  const choices = versions.map(({ id, number, form }) => {
    const languages = names(form.languages.map(tongue))
    return {
      value: String(id),
      label: t('session.version_option', { title: of(form.title), n: number, languages }),
    }
  })
  return [
    field(filled, 'version_id', t('session.column_questionnaire'), {
      control: 'select',
      hint: t('session.version_hint'),
      options: choices,
    }),
    field(filled, 'kind', t('session.kind'), {
      control: 'select',
      options: (['live', 'rehearsal'] as const).map((kind) => ({
        value: kind,
        label: t(`session.kind_${kind}`),
      })),
    }),
    field(filled, 'channel', t('session.channel'), {
      control: 'select',
      hint: t('session.channel_hint'),
      options: (['phone', 'kiosk'] as const).map((channel) => ({
        value: channel,
        label: t(`session.channel_${channel}`),
      })),
    }),
  ]
}

/** Sentences on texts shown in another language, and languages not offered. */
export const wantingSaid = ({ t, list, tongue }: Language, wanting: readonly Wanting[]): readonly string[] =>
  wanting.map(({ language, wants }) => {
    const name = tongue(language)
    return wants.includes('version')
      ? t('session.wants_version', { language: name })
      : t('session.wanting', {
          language: name,
          things: list(wants.map((want) => t(`session.wants_${want}`))),
        })
  })
