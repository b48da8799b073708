import { shown, tellable } from '../../disclosure/rules.ts'
import { titleOf } from '../../result/question-name.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { reachOfAll } from '../coverage/coverage.ts'
import { columnNamed } from '../coverage/words.ts'
import { isWeak } from '../evidence/evidence.ts'
import { namedOf, type EvidenceDesk } from '../evidence/named.ts'
import type { Came } from '../source/came.ts'
import type { Question } from './confidence.ts'
import type { AskedQuestion, CodedQuestion, ShownData } from './data.ts'

/** Says what the data show beside a question of the judgement. */
export function showsOf(
  desk: EvidenceDesk,
  data: ShownData | undefined,
  question: Question,
): readonly string[] {
  if (question === 'fit') return fitSaid(desk, data)
  if (question === 'collection') return collectionSaid(desk, data)
  if (question === 'amount') return amountSaid(desk, data)
  return bearingSaid(desk, data)
}

const nameOf = (of: AskedQuestion['of'], language: Language): string =>
  isolated('shown' in of ? titleOf(of, language) : language.of(of.variable.label), language)

function collectionSaid({ evidence, consultation, language }: EvidenceDesk, data: ShownData | undefined) {
  const { t } = language
  const { pieces } = evidence
  const n = consultation.room_threshold
  return [
    t('evidence.shows_collection', {
      codes: pieces.filter(({ kind }) => kind === 'code').length,
      figures: pieces.filter(({ kind }) => kind === 'figure').length,
    }),
    ...(data?.questions ?? []).map(({ of, asked, answered }) => {
      const question = nameOf(of, language)
      if (!shown(answered, n)) return t('evidence.shows_response_little', { question, asked, n })
      return tellable(asked - answered, n)
        ? t('evidence.shows_response', { question, answered, asked })
        : t('evidence.shows_response_few', { question, asked, n })
    }),
    ...(data?.coded ?? []).flatMap((one) => codingSaid(one, language)),
  ]
}

function codingSaid({ looked, twice, agreement }: CodedQuestion, language: Language): readonly string[] {
  const { t, number } = language
  const question = nameOf(looked, language)
  const { settled, units } = looked
  return [
    t('evidence.shows_settled', { question, settled: settled.size, all: units.length }),
    ...(settled.size > 0 ? [t('evidence.shows_twice', { question, twice, settled: settled.size })] : []),
    ...(agreement.length === 0 ? [t('evidence.shows_not_twice', { question })] : []),
    ...agreement.map(({ code, round, alpha }) =>
      alpha.value === null
        ? t('evidence.shows_no_alpha', {
            code: isolated(code, language),
            why: t(`round.why_${alpha.reason}`),
          })
        : t('evidence.shows_alpha', { code: isolated(code, language), round, alpha: number(alpha.value, 2) }),
    ),
  ]
}

function fitSaid(desk: EvidenceDesk, data: ShownData | undefined): readonly string[] {
  const { pieces } = desk.evidence
  const solid = pieces.filter((piece) => piece.kind !== 'search' && !isWeak(piece))
  const of = (relation: string) => solid.filter((one) => one.relation === relation).length
  const searches = pieces.filter(({ kind }) => kind === 'search')
  return [
    desk.language.t('evidence.shows_fit', {
      supports: of('supports'),
      qualifies: of('qualifies'),
      contradicts: of('contradicts'),
      weak: pieces.filter(isWeak).length,
      searches: searches.length,
    }),
    ...searches.map((one) => {
      const { title, number, warn } = namedOf(desk, one)
      return [title, number, warn].filter(Boolean).join(' – ')
    }),
    ...(data?.coded ?? []).flatMap((one) => quotedSaid(one, desk)),
  ]
}

/** How many answers have codes of the finding, where that is told of everybody, and how many of them it quotes. */
function quotedSaid(
  { looked, coverage, quoted }: CodedQuestion,
  { consultation, language }: EvidenceDesk,
): readonly string[] {
  const { t } = language
  const [finding] = coverage.findings
  const question = nameOf(looked, language)
  const all = finding && reachOfAll(coverage, finding)
  if (!all) return []
  if (all.state !== 'told') return [t('evidence.shows_have_not', { question })]
  const { least, most } = all
  const same = least === most ? 'yes' : 'no'
  return [
    t('evidence.shows_have', { question, least, most, same, quoted }),
    ...(finding.partly ? [t('evidence.shows_few_codes', { n: consultation.room_threshold })] : []),
  ]
}

function amountSaid({ evidence, language }: EvidenceDesk, data: ShownData | undefined): readonly string[] {
  const { t } = language
  const bases = evidence.pieces.flatMap(({ source }) => {
    const resolved = evidence.figures.get(source)
    return resolved?.state === 'told' && resolved.base !== null ? [resolved.base] : []
  })
  const [least, most] = [Math.min(...bases), Math.max(...bases)]
  const counted =
    bases.length === 0
      ? t('evidence.shows_no_amount')
      : t('evidence.shows_amount', { least, most, same: least === most ? 'yes' : 'no' })
  return [counted, ...(data?.coded ?? []).flatMap((one) => reachSaid(one, language))]
}

/** How many people of each place and group the codes of the finding reach. */
function reachSaid({ looked, coverage }: CodedQuestion, language: Language): readonly string[] {
  const { t } = language
  return (['workshop', 'group'] as const).flatMap((by) => {
    const cells = coverage.findings[0]?.cells[by] ?? []
    const said = coverage.columns[by].map((column, at) => {
      const name = isolated(columnNamed(coverage, by, column, language).join(' '), language)
      const cell = cells[at]
      if (cell?.state !== 'told') return t('evidence.shows_reach_not', { name })
      const { least, most, of } = cell
      return t('evidence.shows_reach_one', { name, least, most, of, same: least === most ? 'yes' : 'no' })
    })
    const question = nameOf(looked, language)
    return said.length > 0 ? [t('evidence.shows_reach', { question, reach: language.list(said) })] : []
  })
}

function bearingSaid({ opened, language }: EvidenceDesk, data: ShownData | undefined): readonly string[] {
  const { t, list, of } = language
  const places = new Map(opened?.dataset.sources.map(({ workshop }) => [workshop.code, workshop.place]))
  const names = (some: readonly AskedQuestion[]) => list(some.map((one) => nameOf(one.of, language)))
  const questions = data?.questions ?? []
  const open = questions.filter((one) => !('shown' in one.of))
  const direct = questions.filter((one) => 'shown' in one.of)
  const texts = (some: readonly Parameters<typeof of>[0][]) =>
    list(some.map((one) => isolated(of(one), language)))
  const absent = data?.absent ?? { places: [], groups: [] }
  return [
    t('evidence.shows_bearing', { places: places.size }),
    ...cameSaid(data?.came ?? [], language),
    ...(absent.places.length > 0 ? [t('evidence.shows_no_place', { names: texts(absent.places) })] : []),
    ...(absent.groups.length > 0 ? [t('evidence.shows_no_group', { names: texts(absent.groups) })] : []),
    ...questions.map((one) => {
      const question = nameOf(one.of, language)
      const left = [...places].filter(([code]) => !one.places.has(code)).map(([, name]) => name)
      return left.length === 0
        ? t('evidence.shows_asked_everywhere', { question })
        : t('evidence.shows_not_asked', { question, names: texts(left) })
    }),
    ...(open.length > 0 ? [t('evidence.shows_open', { questions: names(open) })] : []),
    ...(direct.length > 0 ? [t('evidence.shows_direct', { questions: names(direct) })] : []),
  ]
}

/** How many people answered at each place, beside those who had been expected. */
function cameSaid(came: readonly Came[], language: Language): readonly string[] {
  const { t, list, of } = language
  const said = came.map(({ workshop, expected, answered }) => {
    const name = isolated(of(workshop.place), language)
    if (answered === null) return t('evidence.shows_reach_not', { name })
    const known = expected === null ? 'no' : 'yes'
    return t('evidence.shows_came_one', { name, answered, expected: expected ?? 0, known })
  })
  return said.length > 0 ? [t('evidence.shows_came', { places: list(said) })] : []
}
