import { heardSaid } from '../recommendation/items-shown.ts'
import type { HeardItem } from '../recommendation/items.ts'
import { CRITERIA } from '../recommendation/recommendation.ts'
import type { State } from '../source/resolved.ts'
import { findingPaths } from '../paths.ts'
import { stateSaid } from '../statement/words.ts'
import { nameOf } from '../statement/statement.ts'
import type { PrintedAdvice } from './paper.ts'
import { anchorOf, dayOf, pathIn, type NumberShown, type Sheet } from './sheet.ts'
import { headShown, piecesShown } from './texts-shown.ts'

/** Returns a recommendation with what it rests on, what the rooms said of it, its criteria and the responses. */
export function adviceShown(sheet: Sheet, printed: PrintedAdvice) {
  const { consultation, language, findings } = sheet
  const { t, of } = language
  return {
    ...headShown(sheet, printed),
    path: pathIn(sheet, findingPaths.statement(consultation.id, printed.statement)),
    addressee: piecesShown(sheet, printed, 'addressee'),
    horizon: piecesShown(sheet, printed, 'horizon'),
    words: piecesShown(sheet, printed, 'words'),
    bases: printed.bases.map(({ finding, relation, reason }) => {
      const name = nameOf({ kind: 'finding', number: finding })
      const own = findings.find(({ statement }) => statement.number === finding)
      return {
        said: t(`recommendation.relation_${relation}`),
        name,
        anchor: anchorOf(name),
        state: own ? stateSaid({ kind: 'finding', state: own.standing.state }, language) : '',
        reason,
      }
    }),
    items: printed.items.map((item) => ({
      title: of(item.label),
      asked: of(item.asked),
      lines: linesShown(sheet, item),
      warn: item.heard.is === 'gone' ? t(`recommendation.gone_${item.heard.why}`) : '',
    })),
    ...judgedShown(sheet, printed),
  }
}

/** What the rooms said of an item, each line with where its number comes from. */
function linesShown({ consultation, language }: Sheet, item: HeardItem): readonly NumberShown[] {
  const { heard, question, item: code } = item
  const source = `${question}/${code}`
  const values =
    heard.is === 'rated'
      ? [
          { form: 'for', value: plainOf(heard.for) },
          { form: 'against', value: plainOf(heard.against) },
        ]
      : heard.is === 'ranked'
        ? [
            { form: 'place', value: [heard.place, heard.items, heard.people].join('/') },
            { form: 'points', value: String(heard.mean ?? '') },
          ]
        : []
  return heardSaid(item, consultation.room_threshold, language).map((text, at) => ({
    text,
    source,
    form: values[at]?.form ?? '',
    value: values[at]?.value ?? '',
  }))
}

const plainOf = (state: State): string =>
  state.state === 'told' && state.count !== null ? `${state.count}/${state.base}` : ''

function judgedShown(sheet: Sheet, { criteria, responses }: PrintedAdvice) {
  const { t } = sheet.language
  return {
    criteria: CRITERIA.map((criterion) => {
      const own = criteria.find((one) => one.criterion === criterion)
      return {
        name: t(`recommendation.criterion_${criterion}`),
        said: t(`recommendation.judgement_${own?.judgement ?? 'not_assessed'}`),
        source: own?.source ?? '',
        note: own?.note ?? '',
      }
    }),
    responses: responses.map(({ respondent, answered_on, position, reason, link }) => ({
      respondent,
      day: dayOf(sheet, answered_on),
      said: t(`recommendation.position_${position}`),
      reason,
      link,
    })),
  }
}
