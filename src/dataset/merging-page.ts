import { inConsultation } from '../consultation/menu.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import { choicesIn, type Choice } from '../instrument/questionnaire.ts'
import { faultList, field, type Filled } from '../web/field.ts'
import { first } from '../web/form.ts'
import { languageOf, type Language } from '../web/language.ts'
import { isolated } from '../web/markup.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { variantCodes } from './variant-codes.ts'
import { clashesIn, decisionOn, type Clash, type Variant } from './clash.ts'
import type { MadeDecision } from './decisions.ts'
import type { Merging } from './load.ts'
import { columnsNamed } from './merge.ts'
import { versionsIn, type Source } from './source.ts'

/** A rejected form, and its clash. */
export type Posted = Readonly<{ clash: string }> & Pick<Filled, 'input' | 'faults'>

type Seen = Merging & Readonly<{ posted: Posted | undefined }>

/** Renders each clash with its variants side by side, the decision, and the form. */
export function mergingPage(frame: Frame, seen: Seen): Page {
  const { consultation, sources, posted } = seen
  const { language } = frame
  const { t } = language
  const clashes = clashesIn(versionsIn(sources).map(({ form }) => form))
  const title = t('merging.title')
  const faults = posted ? faultList({ ...posted, language }) : []
  const authored = languageOf(language.code, consultation.default_language)
  const at = clashes.findIndex(({ digest }) => digest === posted?.clash)
  return page(
    inConsultation(frame, consultation, paths.exporting(consultation.id)),
    'dataset/merging',
    faults.length > 0 ? t('page.error_prefix', { title }) : title,
    {
      crumb: { path: paths.consultation(consultation.id), label: authored.of(consultation.title) },
      heading: title,
      faults: faults.map((one) => ({ ...one, field: `${one.field}-${at}` })),
      action: paths.merging(consultation.id),
      ...waysOn(language, seen, clashes),
      clashes: clashes.map((clash, index) => clashOn(language, seen, clash, index)),
    },
  )
}

/** Link to the export once everything is decided; before that, the number left. */
function waysOn({ t }: Language, { consultation, decisions }: Seen, clashes: readonly Clash[]) {
  const n = clashes.filter((clash) => !decisionOn(clash, decisions)).length
  return n > 0
    ? { left: t('merging.left', { n }), exporting: '' }
    : { left: '', exporting: paths.exporting(consultation.id) }
}

function clashOn(language: Language, { sources, decisions, posted }: Seen, clash: Clash, index: number) {
  const { t } = language
  const made = decisionOn(clash, decisions)
  const own = posted?.clash === clash.digest ? posted : undefined
  const filled: Filled = { input: own?.input ?? {}, faults: own?.faults ?? {}, language }
  const chosen = first(filled.input, 'decision')
  const fault = filled.faults['decision']
  const codes = variantCodes(clash)
  return {
    index,
    heading: t('merging.heading', { code: clash.code }),
    question: clash.code,
    clash: clash.digest,
    variants: clash.variants
      .toSorted((one, other) => firstAsked(sources, one) - firstAsked(sources, other))
      .map((variant) => variantOn(language, sources, clash.code, variant)),
    made: made ? { said: saidOf(language, made), reason: made.reason } : null,
    is_open: !made || own !== undefined,
    fault: fault ? t(fault) : '',
    choices: [
      { value: 'merge', label: t('merging.merge'), hint: t('merging.merge_hint') },
      {
        value: 'apart',
        label: t('merging.apart'),
        hint: t('merging.apart_hint', {
          columns: language.list(codes.map((one) => isolated(one, language))),
        }),
      },
    ].map((choice) => ({ ...choice, checked: choice.value === chosen })),
    reason: {
      ...field(filled, 'reason', t('merging.reason'), {
        control: 'textarea',
        hint: t('merging.reason_hint'),
      }),
      id: `reason-${index}`,
    },
  }
}

const saidOf = ({ t, days }: Language, { decision, person_name, at }: MadeDecision): string => {
  const day = at.slice(0, 10)
  return t('merging.made_by', { decision, name: person_name, day: days(day, day) })
}

const firstAsked = (sources: readonly Source[], { forms }: Variant) =>
  sources.findIndex(({ version }) => forms.includes(version.form))

function variantOn(
  language: Language,
  sources: readonly Source[],
  code: string,
  { forms, question }: Variant,
) {
  const { t, list } = language
  const own = sources.filter(({ version }) => forms.includes(version.form))
  const form = forms.at(-1)
  const { of } = languageOf(language.code, form?.default_language)
  const names = form ? columnsNamed(question, form, code).map(({ name }) => name) : []
  return {
    sessions: t('merging.variant', { sessions: list(own.map(({ session }) => session.code)) }),
    versions: [...new Set(own.map((source) => versionSaid(language, source)))],
    label: of(question.label),
    facts: [
      { name: t('merging.kind'), value: t(`kinds.name_${question.kind}`), more: [] },
      ...kindOf(question)
        .comparison.facts(question, language)
        .map((fact) => ({ ...fact, more: [] })),
      ...('items' in question
        ? [{ name: t('merging.statements'), value: '', more: choicesSaid(question.items, of) }]
        : []),
      ...('list' in question && form
        ? [
            {
              name: t('merging.options'),
              value: 'other' in question && question.other ? t('merging.other') : '',
              more: choicesSaid(choicesIn(form, question.list), of),
            },
          ]
        : []),
      { name: t('merging.columns'), value: '', more: names.map((name) => ({ code: name, label: '' })) },
    ],
  }
}

const choicesSaid = (choices: readonly Choice[], of: Language['of']) =>
  choices.map(({ code, label }) => ({ code, label: of(label) }))

const versionSaid = ({ t }: Language, { questionnaire, version }: Source) =>
  t('merging.versions', { questionnaire, numbers: version.number })
