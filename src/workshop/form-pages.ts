import { authoredField } from '../consultation/authored.ts'
import type { Consultation, StakeholderGroup } from '../consultation/consultation.ts'
import { inConsultation } from '../consultation/menu.ts'
import { faultList, field, titled, type Filled } from '../web/field.ts'
import { languageOf, ownName } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { formerZone, TIME_ZONES } from './time-zone.ts'
import type { Workshop } from './workshop.ts'

/** Renders the form of a workshop; `workshop` is null for a new one; `opened`: a session was. */
export function workshopFormPage(
  frame: Frame,
  seen: {
    filled: Filled
    consultation: Consultation
    groups: readonly StakeholderGroup[]
    workshop: Workshop | null
    opened: boolean
  },
): Page {
  const { filled, consultation, groups, workshop, opened } = seen
  const language = languageOf(frame.language.code, consultation.default_language)
  const { t, of } = language
  const heading = t(workshop ? 'workshop.change' : 'workshop.new')
  const wrong = Object.keys(filled.faults).length > 0
  const around = inConsultation(frame, consultation, paths.consultation(consultation.id))
  const places = placeFields(filled, consultation)
  const times = timeFields(filled, { isNew: workshop === null, wrong })
  const expected = groups.map(({ code, label }) =>
    field(filled, `expected_${code}`, of(label), { control: 'number', dir: 'ltr' }),
  )
  return page(around, 'workshop/form', titled(filled, heading), {
    heading,
    crumb: workshop
      ? { path: paths.workshop(workshop.id), label: of(workshop.place) }
      : { path: paths.consultation(consultation.id), label: of(consultation.title) },
    action: workshop ? paths.editWorkshop(workshop.id) : paths.workshops(consultation.id),
    faults: faultList(filled, [...places, ...times.days, ...expected]),
    ...codeFields(filled, opened ? (workshop?.code ?? '') : ''),
    places,
    ...times,
    ...languageBoxes(filled, consultation),
    expected,
  })
}

const placeFields = (filled: Filled, { languages, default_language }: Consultation) =>
  languages.map((code) =>
    authoredField(filled, 'place', filled.language.t('workshop.place'), { code, default_language }),
  )

/** A fixed code is shown without a field; a refused input stays in a field with its error. */
function codeFields(filled: Filled, fixed: string) {
  const { t } = filled.language
  const asked = fixed === '' || filled.faults['code'] !== undefined
  const hint = t(fixed === '' ? 'workshop.code_hint' : 'workshop.code_fixed')
  return {
    fixed_code: asked ? '' : fixed,
    code: asked ? [field(filled, 'code', t('workshop.code'), { hint, dir: 'ltr' })] : [],
  }
}

/** `proposes`: the script may preselect the browser's time zone, only in a new form without faults. */
function timeFields(filled: Filled, { isNew, wrong }: Readonly<{ isNew: boolean; wrong: boolean }>) {
  const { t } = filled.language
  return {
    proposes: isNew && !wrong,
    days: [
      field(filled, 'starts_on', t('workshop.starts_on'), { control: 'date' }),
      field(filled, 'ends_on', t('workshop.ends_on'), { control: 'date' }),
    ],
    time_zone: field(filled, 'time_zone', t('workshop.time_zone'), {
      control: 'select',
      hint: t(isNew ? 'workshop.time_zone_proposed' : 'workshop.time_zone_hint'),
      options: [
        { value: '', label: t('workshop.choose') },
        ...TIME_ZONES.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
      ],
    }),
    former_zones: TIME_ZONES.flatMap((zone) =>
      formerZone(zone) ? [`${formerZone(zone)}=${zone}`] : [],
    ).join(' '),
  }
}

function languageBoxes({ input, faults, language }: Filled, { languages }: Consultation) {
  const fault = faults['languages']
  return {
    boxes: languages.map((code) => ({
      ...ownName(code),
      checked: input['languages']?.includes(code) ?? false,
    })),
    languages_fault: fault ? language.t(fault) : '',
  }
}
