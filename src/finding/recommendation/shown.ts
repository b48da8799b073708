import { blank, field, type Filled } from '../../web/field.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { findingPaths } from '../paths.ts'
import { bearingForm, rowOfFinding } from './finding-row.ts'
import { criterionField } from './forms.ts'
import { itemsShown } from './items-shown.ts'
import type { Advice } from './load.ts'
import { BASES, CRITERIA, JUDGEMENTS, POSITIONS } from './recommendation.ts'
import type { FormShown, RowShown, SectionShown, Where } from './section.ts'

/** Returns the sections of a recommendation for `finding/beside`. */
export const adviceShown = (where: Where, advice: Advice): readonly SectionShown[] => [
  basisShown(where, advice),
  itemsShown(where, advice),
  criteriaShown(where, advice),
  responsesShown(where, advice),
]

function basisShown(where: Where, { bases, findings, read }: Advice): SectionShown {
  const { consultation, key, may_change, filled } = where
  const { t } = filled.language
  const known = new Set(bases.map(({ finding }) => finding))
  const others = findings.filter(({ number, state }) => !known.has(number) && state !== 'withdrawn')
  const relations = BASES.map((value) => ({ value, label: t(`recommendation.relation_${value}`) }))
  return {
    id: 'basis',
    heading: t('recommendation.basis'),
    lede: t('recommendation.basis_lede'),
    empty: t('recommendation.basis_none'),
    rows: bases.map(({ finding, relation, reason }) =>
      rowOfFinding(
        where,
        { findings, read },
        {
          finding,
          said: t(`recommendation.relation_${relation}`),
          reason,
          away: may_change ? findingPaths.besideAway(consultation.id, key, 'basis', finding) : '',
        },
      ),
    ),
    form: may_change
      ? bearingForm(
          filled,
          { findings: others, read },
          {
            action: findingPaths.beside(consultation.id, key, 'basis'),
            summary: t('recommendation.basis_add'),
            names: { finding: 'basis_finding', relation: 'basis_relation', reason: 'basis_reason' },
            relations,
          },
        )
      : null,
  }
}

function criteriaShown(where: Where, { criteria }: Advice): SectionShown {
  const { filled, may_change } = where
  const { t } = filled.language
  return {
    id: 'criteria',
    heading: t('recommendation.criteria'),
    lede: t('recommendation.criteria_lede'),
    empty: '',
    rows: CRITERIA.map((criterion): RowShown => {
      const own = criteria.find((one) => one.criterion === criterion)
      return {
        name: '',
        title: t(`recommendation.criterion_${criterion}`),
        path: '',
        tags: [
          {
            is: own?.judgement ?? 'not_assessed',
            said: t(`recommendation.judgement_${own?.judgement ?? 'not_assessed'}`),
          },
        ],
        warning: '',
        lines: own?.source ? [t('recommendation.source_said', { source: own.source })] : [],
        words: own?.note ?? '',
        meta: own ? judgedSaid(own, filled.language) : '',
        links: [],
        away: null,
        form: may_change ? criterionForm(where, criterion, own) : null,
      }
    }),
    form: null,
  }
}

const judgedSaid = ({ by, at }: Advice['criteria'][number], language: Language) =>
  language.t('evidence.judged_by', { name: isolated(by, language), day: dayOf(at, language) })

const dayOf = (at: string, { days }: Language) => days(at.slice(0, 10), at.slice(0, 10))

function criterionForm(
  { consultation, key, filled }: Where,
  criterion: (typeof CRITERIA)[number],
  own: Advice['criteria'][number] | undefined,
): FormShown {
  const { t } = filled.language
  const name = (part: string) => criterionField(criterion, part)
  const isPosted = filled.input[name('judgement')] !== undefined
  const values = {
    judgement: own?.judgement ?? 'not_assessed',
    source: own?.source ?? '',
    note: own?.note ?? '',
  }
  const form: Filled = isPosted
    ? filled
    : blank(
        filled.language,
        Object.fromEntries(Object.entries(values).map(([part, value]) => [name(part), value])),
      )
  const judgements = JUDGEMENTS.map((value) => ({ value, label: t(`recommendation.judgement_${value}`) }))
  return {
    action: findingPaths.beside(consultation.id, key, 'criteria'),
    summary: t('recommendation.judge'),
    hidden: [
      { name: 'criterion', value: criterion },
      { name: name('seen'), value: own?.at ?? '' },
    ],
    fields: [
      field(form, name('judgement'), t('recommendation.judgement'), {
        control: 'select',
        options: judgements,
      }),
      field(form, name('source'), t('recommendation.source'), { optional: true }),
      field(form, name('note'), t('recommendation.note'), { control: 'textarea', optional: true }),
    ],
  }
}

function responsesShown({ consultation, key, filled }: Where, { responses, isAgreed }: Advice): SectionShown {
  const { t } = filled.language
  const positions = POSITIONS.map((value) => ({ value, label: t(`recommendation.position_${value}`) }))
  return {
    id: 'responses',
    heading: t('recommendation.responses'),
    lede: t('recommendation.responses_lede'),
    empty: isAgreed ? t('recommendation.responses_none') : t('recommendation.responses_later'),
    rows: responses.map((one) => ({
      name: '',
      title: one.respondent,
      path: '',
      tags: [{ is: one.position, said: t(`recommendation.position_${one.position}`) }],
      warning: '',
      lines: [dayOf(one.answered_on, filled.language)],
      words: one.reason,
      meta: t('recommendation.responded', { by: one.by, day: dayOf(one.at, filled.language) }),
      links: one.link ? [{ path: one.link, label: t('recommendation.read') }] : [],
      away: null,
      form: null,
    })),
    form: isAgreed
      ? {
          action: findingPaths.beside(consultation.id, key, 'responses'),
          summary: t('recommendation.respond'),
          hidden: [],
          fields: [
            field(filled, 'respondent', t('recommendation.respondent')),
            field(filled, 'answered_on', t('recommendation.answered_on'), { control: 'date' }),
            field(filled, 'position', t('recommendation.position'), {
              control: 'select',
              options: positions,
            }),
            field(filled, 'answer', t('recommendation.answer'), { control: 'textarea', optional: true }),
            field(filled, 'link', t('recommendation.link'), { optional: true, dir: 'ltr' }),
          ],
        }
      : null,
  }
}
