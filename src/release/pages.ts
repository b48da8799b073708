import type { Consultation } from '../consultation/consultation.ts'
import { shown } from '../disclosure/rules.ts'
import { inConsultation } from '../consultation/menu.ts'
import { faultList, field, type Filled } from '../web/field.ts'
import { languageOf, ownName, type Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { MINUTES, type Offer } from './offer.ts'
import type { Exportable, Prepared } from './prepare.ts'
import { rareSection } from './rare-page.ts'
import { waitingSaid } from '../dataset/waiting.ts'
import type { Session } from '../session/session.ts'
import type { Source } from '../dataset/source.ts'

/** The consultation, and sealed sessions the export leaves out. */
type Asked = Readonly<{ consultation: Consultation; waiting: readonly Session[] }>

/** Renders the export form, its contents and rare combinations. */
export function exportPage(
  frame: Frame,
  { consultation, waiting }: Asked,
  ready: Prepared,
  filled: Filled,
): Page {
  const { t } = frame.language
  const { plan, rare } = ready
  const authored = languageOf(frame.language.code, consultation.default_language)
  const title = t('release.title')
  const faults = faultList(filled)
  return page(
    around(frame, consultation),
    'release/export',
    faults.length > 0 ? prefixed(frame, title) : title,
    {
      heading: title,
      crumb: crumbOf(frame, consultation),
      action: paths.exporting(consultation.id),
      faults,
      sessions: plan.sources.map((source) => sessionRow(source, consultation, authored)),
      waiting: waitingSaid(waiting, consultation, frame.language),
      fewer: t('release.fewer', { n: consultation.room_threshold }),
      decided:
        plan.decided.length > 0
          ? [{ path: paths.merging(consultation.id), label: t('merging.title'), n: plan.decided.length }]
          : [],
      rare: rareSection(plan, rare, authored),
      fields: [...fieldsOf(consultation, filled), ...(plan.coded.length > 0 ? [sourcesField(filled)] : [])],
      reason: rare.length > 0 ? [reasonField(filled)] : [],
    },
  )
}

/** Renders the page that offers the file of an export once. */
export function offerPage(frame: Frame, consultation: Consultation, { code }: Offer): Page {
  const { t } = frame.language
  return page(around(frame, consultation), 'release/offer', t('release.offer'), {
    crumb: crumbOf(frame, consultation),
    heading: t('release.offer'),
    lede: t('release.offer_lede', { n: MINUTES }),
    action: paths.exportOffer(consultation.id, code),
    back: paths.exporting(consultation.id),
  })
}

/** Renders why there is no export. */
export function nothingPage(frame: Frame, { consultation, waiting }: Asked): Page {
  const { t } = frame.language
  const { said, rule } = waitingSaid(waiting, consultation, frame.language)
  const waits = said.length > 0
  return insteadPage(frame, consultation, {
    heading: t(waits ? 'release.empty_waiting' : 'release.empty'),
    lede: waits ? rule : t('release.empty_lede'),
    reasons: said,
    way: { path: paths.consultation(consultation.id), label: t('release.to_consultation') },
  })
}

/** Renders the undecided clashes and the link to decide them. */
export function clashPage(
  frame: Frame,
  consultation: Consultation,
  { refusal, undecided }: Extract<Exportable, { is: 'refused' }>,
): Page {
  const { t } = frame.language
  const isDecidable = undecided.length > 0
  return insteadPage(frame, consultation, {
    heading: t('release.clash_title'),
    lede: isDecidable ? '' : t(refusal),
    reasons: undecided.map(({ question, sessions: [first = '', second = ''] }) =>
      t('release.clash', { question, first, second }),
    ),
    way: isDecidable
      ? { path: paths.merging(consultation.id), label: t('merging.link') }
      : { path: paths.consultation(consultation.id), label: t('release.to_consultation') },
  })
}

const insteadPage = (
  frame: Frame,
  consultation: Consultation,
  said: { heading: string; lede: string; reasons: readonly string[]; way: { path: string; label: string } },
): Page =>
  page(around(frame, consultation), 'release/instead', frame.language.t('release.title'), {
    crumb: crumbOf(frame, consultation),
    title: frame.language.t('release.title'),
    ...said,
  })

const around = (frame: Frame, consultation: Consultation) =>
  inConsultation(frame, consultation, paths.exporting(consultation.id))

const prefixed = ({ language }: Frame, title: string) => language.t('page.error_prefix', { title })

const crumbOf = ({ language }: Frame, { id, title, default_language }: Consultation) => ({
  path: paths.consultation(id),
  label: languageOf(language.code, default_language).of(title),
})

/** Session row; a response count below the threshold is withheld, as in the files. */
function sessionRow(source: Source, { room_threshold }: Consultation, language: Language) {
  const { session, workshop, version, questionnaire } = source
  const { t, number, days } = language
  const responses = session.sealed_count ?? 0
  return {
    place: language.of(workshop.place),
    days: days(workshop.starts_on, workshop.ends_on),
    code: session.code,
    questionnaire,
    version: t('release.version', { number: version.number }),
    responses: shown(responses, room_threshold) ? number(responses) : '',
    digest: (session.digest ?? '').slice(0, 12),
    path: paths.session(session.id),
  }
}

function fieldsOf({ languages }: Consultation, filled: Filled) {
  const { t } = filled.language
  const select = (
    name: string,
    label: string,
    options: readonly { value: string; label: string }[],
    hint = '',
  ) => field(filled, name, label, { control: 'select', options, hint })
  return [
    select('values', t('release.values'), [
      { value: 'codes', label: t('release.values_codes') },
      { value: 'labels', label: t('release.values_labels') },
    ]),
    select(
      'language',
      t('release.language'),
      languages.map((code) => ({ value: code, label: ownName(code).name })),
    ),
    select(
      'separator',
      t('release.separator'),
      [
        { value: 'comma', label: t('release.separator_comma') },
        { value: 'semicolon', label: t('release.separator_semicolon') },
      ],
      t('release.separator_hint'),
    ),
    select('bom', t('release.bom'), [
      { value: 'yes', label: t('release.bom_yes') },
      { value: 'no', label: t('release.bom_no') },
    ]),
  ]
}

const sourcesField = (filled: Filled) =>
  field(filled, 'sources', filled.language.t('release.sources'), {
    control: 'select',
    options: (['answer', 'question'] as const).map((value) => ({
      value,
      label: filled.language.t(`release.sources_${value}`),
    })),
  })

const reasonField = (filled: Filled) =>
  field(filled, 'reason', filled.language.t('release.reason'), {
    control: 'textarea',
    hint: filled.language.t('release.reason_hint'),
  })
