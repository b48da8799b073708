import type { Consultation } from '../../consultation/consultation.ts'
import { blank, faultList, field, titled, type Filled } from '../../web/field.ts'
import { first } from '../../web/form.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import { findingPaths } from '../paths.ts'
import { crumbsToStatement, findingFrame } from '../statement/frame.ts'
import { nameOf } from '../statement/statement.ts'
import type { QuoteRead } from './read.ts'
import { quotedSaid, type Quoted } from './said.ts'
import { stateSaid } from './shown.ts'

/** The quotes of a consultation, with the findings that use each. */
export type Listed = Readonly<{
  consultation: Consultation
  quotes: readonly (QuoteRead & Readonly<{ findings: readonly number[] }>)[]
  quoted: Quoted
}>

/** A form of a quote that was refused. */
export type Refused = Pick<Filled, 'input' | 'faults'> & Readonly<{ quote: number }>

/** Renders the quotes of a consultation: those that are quoted, and below them those withdrawn. */
export function quotesPage(frame: Frame, { consultation, quotes, quoted }: Listed, refused?: Refused): Page {
  const { language } = frame
  const { t } = language
  const filled: Filled = refused ? { ...refused, language } : blank(language)
  const rows = quotes.map((one) =>
    rowShown(one, consultation, refused?.quote === one.id ? filled : blank(language)),
  )
  return page(findingFrame(frame, consultation), 'finding/quotes', titled(filled, t('quote.title')), {
    crumbs: crumbsToStatement(consultation, language),
    lede: t('quote.list_lede'),
    plan: t(`consultation.quoting_${consultation.quoting}`),
    quoted: quotes.length > 0 ? quotedSaid(quoted, language) : '',
    none:
      consultation.answers_deleted_on !== null
        ? t('quote.deleted')
        : quotes.length === 0
          ? t(consultation.quoting === 'none' ? 'quote.not_here' : 'quote.none')
          : '',
    faults: faultList(filled).map(({ field: name, sentence }) => ({
      field: `${name}-${refused?.quote}`,
      sentence,
    })),
    rows: rows.filter(({ withdrawn }) => !withdrawn),
    withdrawn: rows.filter(({ withdrawn }) => withdrawn),
  })
}

function rowShown(quote: Listed['quotes'][number], { id }: Consultation, filled: Filled) {
  const { language } = filled
  const { t } = language
  const isWithdrawn = quote.state === 'withdrawn'
  return {
    id: quote.id,
    withdrawn: isWithdrawn,
    words: quote.words,
    lang: quote.lang,
    dir: quote.dir,
    by: quote.by,
    original: quote.original,
    question: quote.question,
    said: stateSaid(quote, language),
    reason: quote.withdrawn ?? '',
    findings: quote.findings.map((number) => ({
      name: nameOf({ kind: 'finding', number }),
      path: findingPaths.statement(id, { kind: 'finding', number }),
    })),
    // Only where the words may be read here.
    used: quote.state === 'shown' ? paths.answerUsed(id, quote.variable, quote.unit) : '',
    translating: translatingForm(quote, id, filled),
    withdrawing: isWithdrawn
      ? null
      : {
          action: findingPaths.quoteAct(id, quote.id, 'withdraw'),
          open: first(filled.input, 'act') === 'withdraw',
          field: named(field(filled, 'reason', t('quote.reason'), { control: 'textarea' }), quote.id),
        },
    back: isWithdrawn ? findingPaths.quoteAct(id, quote.id, 'back') : '',
  }
}

/** The form that translates a quote into the reader's language, where it is in another one. */
function translatingForm(quote: QuoteRead, id: number, { language, input, faults }: Filled) {
  if (quote.state !== 'shown' || quote.language === language.code) return null
  const values = quote.original && !('translation' in input) ? { translation: [quote.words] } : {}
  const label = language.t('quote.translation', { language: language.tongue(language.code) })
  const filled = { language, faults, input: { ...values, ...input } }
  return {
    action: findingPaths.quoteAct(id, quote.id, 'translation'),
    open: 'translation' in faults,
    field: named(
      field(filled, 'translation', label, { control: 'textarea', optional: true, of: language.code }),
      quote.id,
    ),
    label: language.t(quote.original ? 'quote.translate_anew' : 'quote.translate'),
  }
}

/** Fields of several forms of a page have ids of their own. */
const named = (one: ReturnType<typeof field>, quote: number) => ({ ...one, id: `${one.name}-${quote}` })
