import type { Language } from '../../web/language.ts'
import { QUESTIONS } from '../confidence/confidence.ts'
import { isWeak, RELATIONS, type Evidence } from '../evidence/evidence.ts'
import { namedOf } from '../evidence/named.ts'
import { saidOf } from '../numbers/said.ts'
import type { Resolved } from '../source/resolved.ts'
import { findingPaths } from '../paths.ts'
import { nameOf } from '../statement/statement.ts'
import type { PrintedFinding } from './paper.ts'
import { anchorOf, dayOf, pathIn, type NumberShown, type Sheet } from './sheet.ts'
import { headShown, piecesShown, plainOf } from './texts-shown.ts'

/** Returns a line of the list of findings: its claim, and how much speaks for and against it. */
export function lineShown(sheet: Sheet, printed: PrintedFinding) {
  const { t } = sheet.language
  const pieces = printed.evidence.filter(({ kind }) => kind !== 'search')
  const of = (wanted: Evidence['relation']) => pieces.filter(({ relation }) => relation === wanted).length
  return {
    ...headShown(sheet, printed),
    counts: t('report.counts', {
      supports: of('supports'),
      qualifies: of('qualifies'),
      contradicts: of('contradicts'),
      searches: printed.evidence.length - pieces.length,
    }),
  }
}

/** Returns a finding with its scope and text, evidence for, qualifying and against, and how sure it is. */
export function findingShown(sheet: Sheet, printed: PrintedFinding) {
  const { consultation, language } = sheet
  const { t } = language
  return {
    ...headShown(sheet, printed),
    path: pathIn(sheet, findingPaths.statement(consultation.id, printed.statement)),
    scope: piecesShown(sheet, printed, 'scope'),
    words: piecesShown(sheet, printed, 'words'),
    links: linksShown(printed, language),
    relations: RELATIONS.map((relation) => ({
      relation,
      heading: t(`evidence.relation_${relation}`),
      none: t(`evidence.none_${relation}`),
      pieces: printed.evidence
        .filter((piece) => piece.relation === relation)
        .map((piece) => pieceShown(sheet, piece)),
    })),
    confidence: confidenceShown(sheet, printed),
  }
}

function linksShown({ statement: { number }, links }: PrintedFinding, { t }: Language) {
  return links.map(({ finding, other, relation, reason }) => {
    const isOwn = finding === number
    const name = nameOf({ kind: 'finding', number: isOwn ? other : finding })
    const how = relation === 'refines' && !isOwn ? 'refined' : relation
    return { name, anchor: anchorOf(name), said: t(`recommendation.links_${how}`), reason }
  })
}

function pieceShown(sheet: Sheet, piece: Evidence) {
  const { language, evidence } = sheet
  const { t } = language
  const named = namedOf(sheet, piece)
  const path = pathIn(sheet, named.path)
  const resolved = isCounted(piece) ? evidence.figures.get(piece.source) : undefined
  return {
    kind: t(`evidence.kind_${piece.kind}`),
    weak: isWeak(piece) ? t('evidence.weak') : '',
    quote: named.quote,
    title: named.title,
    /** Of a note, which is long, the link is its kind. */
    path: piece.kind === 'note' ? '' : path,
    kind_path: piece.kind === 'note' ? path : '',
    numbers: resolved ? numbersShown(sheet, resolved) : [],
    said: resolved ? '' : named.number,
    warn: named.warn,
    reason: piece.reason,
  }
}

const isCounted = ({ kind }: Evidence) => kind === 'figure' || kind === 'code'

/** Returns the numbers of a source: count and share, else how many answered. */
function numbersShown(sheet: Sheet, resolved: Resolved): readonly NumberShown[] {
  const shown = (['count', 'share'] as const).flatMap((form) => numberShown(sheet, resolved, form))
  return shown.length > 0 ? shown : numberShown(sheet, resolved, 'base')
}

function numberShown(
  { language, consultation }: Sheet,
  resolved: Resolved,
  form: 'count' | 'share' | 'base',
): readonly NumberShown[] {
  const said = saidOf(resolved, form, language, consultation)
  if (said.is !== 'said') return []
  const text = form === 'base' ? language.t('evidence.answered', { n: said.text }) : said.text
  return [{ text, source: resolved.source, form, value: plainOf(resolved) }]
}

function confidenceShown(sheet: Sheet, { judgement }: PrintedFinding) {
  const { t } = sheet.language
  if (!judgement) return null
  const { level, reason, at, read_at, concerns } = judgement
  return {
    level: t(`evidence.level_${level}`),
    reason,
    judged: t('report.judged_on', { day: dayOf(sheet, at) }),
    second:
      read_at === null ? t('evidence.second_missing') : t('report.read_on', { day: dayOf(sheet, read_at) }),
    questions: QUESTIONS.flatMap((question) => {
      const own = concerns[question] as (typeof concerns)[typeof question] | undefined
      return own
        ? [
            {
              ask: t(`evidence.ask_${question}`),
              concern: t('report.concern', { concern: t(`evidence.concern_${own.concern}`) }),
              why: own.why,
            },
          ]
        : []
    }),
  }
}
