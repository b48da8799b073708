import { at } from '../people/auth.ts'
import { faultList, field, titled, type Filled } from '../web/field.ts'
import { first } from '../web/form.ts'
import { languageOf, ownName } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { authoredField } from './authored.ts'
import { QUOTING, type Consultation, type Thresholds } from './consultation.ts'
import { otherLanguagesField } from './language-field.ts'
import { BOXES, chosenLanguages, drawnLanguages } from './languages.ts'
import { inConsultation } from './menu.ts'

type Form = Readonly<{ filled: Filled; consultation: Consultation | null; opened: boolean }>

/** Renders a consultation's form; `consultation` is null for a new one; `opened`: a session was. */
export function consultationFormPage(frame: Frame, { filled, consultation, opened }: Form): Page {
  const { t, code } = frame.language
  const heading = t(consultation ? 'consultation.change' : 'consultation.new')
  const hasEnded = consultation !== null && consultation.answers_deleted_on !== null
  const around = consultation
    ? inConsultation(frame, consultation, paths.consultation(consultation.id))
    : at(frame, paths.consultations())
  const { texts, ...languages } = languageFields(filled)
  const tail = [
    field(filled, 'contact', t('consultation.contact'), { hint: t('consultation.contact_hint') }),
    ...(hasEnded && !filled.faults['retention_until'] ? [] : [retentionField(filled, opened)]),
  ]
  const thresholds = opened ? [] : thresholdFields(filled)
  const quoting = opened && !filled.faults['quoting'] ? [] : [quotingField(filled)]
  return page(around, 'consultation/form', titled(filled, heading), {
    heading,
    crumb: consultation
      ? {
          path: paths.consultation(consultation.id),
          label: languageOf(code, consultation.default_language).of(consultation.title),
        }
      : { path: paths.consultations(), label: t('consultation.all') },
    action: consultation ? paths.editConsultation(consultation.id) : paths.consultations(),
    faults: faultList(filled, [...texts.flatMap(({ fields }) => fields), ...tail, ...quoting, ...thresholds]),
    texts,
    ...languages,
    ...codeFields(filled, opened ? (consultation?.code ?? '') : ''),
    tail,
    fixed_date: hasEnded ? t('deletion.date_fixed') : '',
    quoting,
    quoting_told: opened && consultation ? t(`consultation.quoting_${consultation.quoting}`) : '',
    thresholds,
    locked: opened && consultation ? lockedThresholds(frame, consultation) : [],
  })
}

const retentionField = (filled: Filled, opened: boolean) =>
  field(filled, 'retention_until', filled.language.t('consultation.retention'), {
    control: 'date',
    hint: filled.language.t(opened ? 'consultation.retention_told' : 'consultation.retention_hint'),
  })

const quotingField = (filled: Filled) =>
  field(filled, 'quoting', filled.language.t('consultation.quoting'), {
    control: 'select',
    hint: filled.language.t('consultation.quoting_hint'),
    options: QUOTING.map((value) => ({ value, label: filled.language.t(`consultation.quoting_${value}`) })),
  })

/** A fixed code is shown without a field; a refused input stays in a field with its error. */
function codeFields(filled: Filled, fixed: string) {
  const { t } = filled.language
  const asked = fixed === '' || filled.faults['code'] !== undefined
  const hint = t(fixed === '' ? 'consultation.code_hint' : 'consultation.code_fixed')
  return {
    fixed_code: asked ? '' : fixed,
    code: asked ? [field(filled, 'code', t('consultation.code'), { hint, dir: 'ltr' })] : [],
  }
}

function languageFields(filled: Filled) {
  const { t } = filled.language
  const chosen = chosenLanguages(filled.input)
  const default_language = first(filled.input, 'default_language')
  const drawn = drawnLanguages(chosen)
  return {
    boxes: checks(filled, 'languages', BOXES),
    languages_fault: sentenceAt(filled, 'languages'),
    other_languages: otherLanguagesField(filled, t('consultation.other_languages_hint')),
    default_language: field(filled, 'default_language', t('consultation.default_language'), {
      control: 'select',
      hint: t('consultation.default_language_hint'),
      options: drawn.map((code) => ({ value: code, label: ownName(code).name })),
    }),
    texts: drawn.map((code) => ({
      ...ownName(code),
      is_open: chosen.known.includes(code),
      fields: [
        authoredField(filled, 'title', t('consultation.title'), { code, default_language }),
        authoredField(filled, 'purpose', t('consultation.purpose'), {
          code,
          default_language,
          control: 'textarea',
        }),
        authoredField(filled, 'organiser', t('consultation.organiser'), { code, default_language }),
      ],
    })),
  }
}

/** Language checkboxes, one per tag. */
export const checks = (filled: Filled, name: string, codes: readonly string[]) =>
  codes.map((code) => ({ ...ownName(code), checked: filled.input[name]?.includes(code) ?? false }))

/** Returns the error of a field; '' for none. */
function sentenceAt({ faults, language }: Filled, name: string): string {
  const fault = faults[name]
  return fault ? language.t(fault) : ''
}

const thresholdFields = (filled: Filled) => {
  const { t } = filled.language
  const threshold = (name: keyof Thresholds) =>
    field(filled, name, t(`consultation.${name}`), {
      control: 'number',
      hint: t(`consultation.${name}_hint`),
      dir: 'ltr',
    })
  return [
    threshold('room_threshold'),
    threshold('public_base'),
    threshold('public_cell'),
    threshold('pack_k'),
  ]
}

const lockedThresholds = ({ language: { t, number } }: Frame, consultation: Consultation) =>
  (['room_threshold', 'public_base', 'public_cell', 'pack_k'] as const).map((name) => ({
    name: t(`consultation.${name}`),
    value: number(consultation[name]),
  }))
