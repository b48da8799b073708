import { wordsOf } from '../../web/authored-text.ts'
import type { Language } from '../../web/language.ts'
import { carried, type Words } from '../../web/markup.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { isWeak } from '../evidence/evidence.ts'
import { plainRead } from '../numbers/sentences.ts'
import { findingPaths } from '../paths.ts'
import { reasonSaid, type State } from '../source/resolved.ts'
import { crumbsToStatement, findingFrame } from '../statement/frame.ts'
import { FIELDS, nameOf, type Field } from '../statement/statement.ts'
import { sentenceShown, standingSaid } from '../statement/words.ts'
import type { Back, BackFrom, Chain, Edge, Link } from './load.ts'

/** Renders a statement, the findings and evidence it rests on, and where the codes of its answers lead. */
export function chainPage(frame: Frame, chain: Chain): Page {
  const { consultation, language, statement, links, above, back } = chain
  const { t } = language
  const name = nameOf(statement)
  const title = t('chain.of', { name })
  return page(findingFrame(frame, consultation), 'finding/chain', title, {
    crumbs: [
      ...crumbsToStatement(consultation, language),
      { path: findingPaths.statement(consultation.id, statement), label: name },
    ],
    name: t(`finding.${statement.kind}_named`, { name }),
    sentence: sentenceShown(readOf(chain, FIELDS[statement.kind][0]), statement, language),
    details: detailsOf(chain),
    none: links.length === 0 ? t('chain.no_findings') : '',
    links: links.map((one) => linkShown(one, chain)),
    numbers: numbersOf(links, language),
    above: above.map(({ recommendation, relation }) => ({
      relation: t(`chain.above_${relation}`),
      name: nameOf({ kind: 'recommendation', number: recommendation }),
      path: findingPaths.chain(consultation.id, { kind: 'recommendation', number: recommendation }),
    })),
    back: back.map((one) => backShown(one, chain)),
  })
}

function detailsOf(chain: Chain): Words {
  const { kind, language: code } = chain.statement
  const own = (field: Field) => {
    const words = readOf(chain, field)
    return words && carried(words, code)
  }
  if (kind === 'finding') return wordsOf(own('scope'))
  const [addressee, horizon] = [own('addressee'), own('horizon')]
  const addressed = addressee && chain.language.t('chain.addressed', { addressee })
  return wordsOf([addressed, horizon].filter(Boolean).join(' – '))
}

/** A text of the statement as it reads. */
const readOf = ({ numbers }: Chain, field: Field): string =>
  plainRead(numbers?.fields.find((one) => one.field === field)?.pieces ?? [])

function linkShown({ finding, basis, edges }: Link, chain: Chain) {
  const { consultation, language, read } = chain
  const { t } = language
  return {
    relation: basis ? t(`chain.${basis.relation}`) : '',
    reason: basis?.reason ?? '',
    state: finding.state,
    standing: standingSaid(finding, language),
    name: nameOf(finding),
    path: findingPaths.statement(consultation.id, finding),
    claim: sentenceShown(read.get(nameOf(finding)) ?? '', finding, language),
    is_own: basis === undefined,
    none: edges.length === 0 ? t('chain.no_evidence') : '',
    edges: edges.map((edge) => edgeShown(edge, chain)),
  }
}

function edgeShown(edge: Edge, { consultation, language }: Chain) {
  const { t, list } = language
  const { kind, resolved, words, others } = edge
  const others_named = others.map((number) => nameOf({ kind: 'finding', number }))
  const small = [
    t(`chain.kind_${kind}`),
    words.quote?.by ?? '',
    isWeak(edge) ? t('chain.weak') : '',
    others.length > 0 ? t('chain.also_in', { names: list(others_named) }) : '',
  ]
  return {
    sign: kind === 'search' ? 'searched' : edge.relation,
    said: t(kind === 'search' ? 'chain.searched' : `chain.${edge.relation}`),
    quote: words.quote ?? null,
    title: resolved?.title ?? (words.words || (words.why ? t('chain.kind_quote') : t('chain.gone'))),
    path: resolved?.path ?? words.path ?? '',
    /** What somebody wrote as sentences, not a name. */
    is_written: resolved === undefined && (kind === 'search' || kind === 'note'),
    small: small.filter(Boolean).join(' · '),
    reason: edge.reason,
    number: resolved
      ? numberSaid(resolved, language)
      : words.found === null || words.looked === null
        ? ''
        : t('chain.count', { count: words.found, base: words.looked }),
    mark: resolved ? reasonSaid(resolved, consultation.room_threshold, language) : (words.why ?? ''),
  }
}

function numberSaid(state: State, { t }: Language): string {
  if (state.state !== 'told' || state.base === null) return ''
  const { count, base } = state
  return count === null ? t('chain.base', { base }) : t('chain.count', { count, base })
}

/** The chain in numbers. */
function numbersOf(links: readonly Link[], { t }: Language): readonly string[] {
  const edges = links.flatMap((one) => one.edges)
  const pieces = edges.filter(({ kind }) => kind !== 'search')
  const of = (relation: Edge['relation']) => pieces.filter((one) => one.relation === relation).length
  return [
    t('chain.n_findings', { n: links.length }),
    t('chain.n_evidence', { n: pieces.length }),
    t('chain.n_supports', { n: of('supports') }),
    t('chain.n_qualifies', { n: of('qualifies') }),
    t('chain.n_contradicts', { n: of('contradicts') }),
    t('chain.n_searches', { n: edges.length - pieces.length }),
  ]
}

function backShown({ variable, label, codes, nowhere }: BackFrom, { consultation, language }: Chain) {
  const { t } = language
  const findingOf = (number: number) => ({
    name: nameOf({ kind: 'finding', number }),
    path: findingPaths.chain(consultation.id, { kind: 'finding', number }),
  })
  return {
    label,
    lede: codes.length > 0 ? t('chain.back_lede') : t('chain.back_none', { n: consultation.room_threshold }),
    codes: codes.map(({ name, number, findings }: Back) => ({
      name,
      people:
        number.state === 'told' && number.count !== null
          ? language.number(number.count)
          : t('result.withheld_mark'),
      findings: findings.map(findingOf),
    })),
    audit: findingPaths.audit(consultation.id, variable),
    nowhere: nowhere === null ? t('chain.audit') : t('chain.nowhere', { n: nowhere }),
  }
}
