import { blank, faultList, field, titled, type Filled } from '../../web/field.ts'
import { INTERFACE_LANGUAGES, ownName, type Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { evidenceShown } from '../evidence/shown.ts'
import { surenessShown } from '../confidence/shown.ts'
import { linksShown } from '../link/shown.ts'
import type { Desk } from '../numbers/load.ts'
import { sentenceRead } from '../numbers/statement-numbers.ts'
import { addingShown, figuresShown, textShown } from '../numbers/shown.ts'
import { findingPaths } from '../paths.ts'
import type { Beside } from '../recommendation/load.ts'
import type { SectionShown } from '../recommendation/section.ts'
import { adviceShown } from '../recommendation/shown.ts'
import { changedShown } from '../stale/shown.ts'
import type { Behind } from '../stale/titles.ts'
import { revisionOf } from './forms.ts'
import { crumbsToStatement, findingFrame } from './frame.ts'
import type { Shown } from './load.ts'
import { nextShown, standingShown, type Lacking } from './next.ts'
import { FIELDS, nameOf, type Field, type KeptText, type Statement } from './statement.ts'

/** Texts that somebody else kept while these were written, and the language they chose. */
export type Meanwhile = Readonly<{
  texts: Readonly<Partial<Record<Field, KeptText>>>
  language: string | undefined
}>

/** A refused form: texts with faults, texts that others kept meanwhile, or a step with what stands in its way. */
export type Refused = Readonly<{
  filled?: Pick<Filled, 'input' | 'faults'>
  meanwhile?: Meanwhile
  obstacles?: readonly Lacking[]
  /** A form of a section beside the texts. */
  posted?: Pick<Filled, 'input' | 'faults'>
}>

/** What stands around the texts; `missing`: before it can be agreed. Of a recommendation no evidence. */
type Around = Behind &
  Readonly<{
    /** Who reads the page. */
    reader: number
    missing: readonly Lacking[]
  }>

/** Renders a finding or recommendation: its texts to write while it is a draft, and the steps it can take. */
export function statementPage(frame: Frame, shown: Shown & Around, refused: Refused = {}): Page {
  const { language } = frame
  const { t } = language
  const { consultation, statement, beside, desk, evidence } = shown
  const { numbers } = desk
  const name = nameOf(statement)
  const may_change = statement.state === 'draft' && consultation.answers_deleted_on === null
  const filled: Filled = refused.filled
    ? { ...refused.filled, language }
    : blank(language, wordsOf(statement))
  const written = ownName(statement.language)
  const fields = [
    languageField(filled),
    ...FIELDS[statement.kind].map((one) => textField(one, filled, statement)),
  ]
  const title = `${t(`finding.${statement.kind}_named`, { name })}: ${sentenceRead(numbers) || t('finding.no_words')}`
  return page(findingFrame(frame, consultation), 'finding/statement', titled(filled, title), {
    crumbs: crumbsToStatement(consultation, language),
    heading: t(`finding.${statement.kind}_named`, { name }),
    standing: standingShown(shown, language),
    ...waysOn(shown),
    faults: refused.posted ? faultList({ ...refused.posted, language }) : faultList(filled, fields),
    next: nextShown(shown, refused.obstacles ?? shown.missing, refused.obstacles !== undefined, language),
    meanwhile: refused.meanwhile ? meanwhileShown(refused.meanwhile, statement, language) : [],
    isDraft: may_change,
    ...numbersShown(desk, may_change),
    evidence: evidence ? evidenceShown({ ...desk, evidence }) : null,
    changed: changedShown(shown),
    confidence: evidence ? surenessShown({ ...desk, evidence }, shown.reader) : null,
    action: findingPaths.texts(consultation.id, statement),
    revision: revisionOf(standingNow(statement, refused.meanwhile)),
    saving: savingSaid(language),
    fields,
    written: { label: t('finding.field_language'), ...written },
    texts: FIELDS[statement.kind].map((one) => ({
      label: t(`finding.field_${one}`),
      pieces: numbers.fields.flatMap((own) => (own.field === one ? textShown(numbers, own) : [])),
    })),
    sections: besideShown({ ...shown, may_change }, beside, language, refused.posted),
  })
}

/** Its other pages. */
const waysOn = ({ consultation: { id }, statement }: Shown) => ({
  history: findingPaths.history(id, statement),
  chain: findingPaths.chain(id, statement),
})

/** What the page says while a script saves. */
const savingSaid = ({ t }: Language) => ({
  saved: t('translation.autosaved', { time: '{time}' }),
  stopped: t('finding.meanwhile_title'),
  refused: t('translation.not_autosaved'),
  unsaved: t('editor.not_saved_yet'),
})

/** The sections beside its texts; `posted`: a form of one that was refused. */
function besideShown(
  {
    consultation,
    statement: key,
    may_change,
  }: Pick<Shown, 'consultation' | 'statement'> & { may_change: boolean },
  beside: Beside,
  language: Language,
  posted: Refused['posted'],
): readonly SectionShown[] {
  const where = { consultation, key, may_change, filled: posted ? { ...posted, language } : blank(language) }
  return beside.kind === 'finding' ? [linksShown(where, beside)] : adviceShown(where, beside)
}

/** The flags and figures of its texts, and the ways to more. */
function numbersShown({ consultation, statement, numbers, choices, language }: Desk, may_change: boolean) {
  const at = findingPaths.numbers(consultation.id, statement)
  return {
    numbers: {
      path: findingPaths.flags(consultation.id, statement),
      flag: `${at}#flag`,
      choosing: `${at}#choose`,
      label: language.t('finding.numbers'),
      said: language.t('finding.flags_count', { n: numbers.open }),
    },
    figures: figuresShown({ consultation, key: statement, numbers, may_change, language }),
    adding: addingShown({ consultation, key: statement, language }, choices),
  }
}

const wordsOf = ({ texts, language }: Statement) => ({
  ...Object.fromEntries(Object.entries(texts).map(([name, { words }]) => [name, words])),
  language,
})

/** A statement with what somebody else kept meanwhile. */
const standingNow = (statement: Statement, meanwhile: Meanwhile | undefined): Statement => ({
  ...statement,
  texts: { ...statement.texts, ...meanwhile?.texts },
  language: meanwhile?.language ?? statement.language,
})

const languageField = (filled: Filled) =>
  field(filled, 'language', filled.language.t('finding.field_language'), {
    control: 'select',
    options: INTERFACE_LANGUAGES.map(({ code, name }) => ({ value: code, label: name })),
  })

/** What cannot be left out once it is agreed. */
const NEEDED: readonly Field[] = ['claim', 'action', 'addressee']

const textField = (name: Field, filled: Filled, { language }: Statement) =>
  field(filled, name, filled.language.t(`finding.field_${name}`), {
    control: 'textarea',
    of: language,
    hint: filled.language.t(`finding.hint_${name}`),
    optional: !NEEDED.includes(name),
  })

const meanwhileShown = ({ texts, language }: Meanwhile, statement: Statement, { t }: Language) => [
  ...(language
    ? [{ said: t('finding.field_language'), words: ownName(language).name, ...ownName(language) }]
    : []),
  ...Object.entries(texts).map(([name, { by, words }]) => ({
    said: t('finding.meanwhile', { field: t(`finding.field_${name as Field}`), name: by }),
    words,
    ...ownName(language ?? statement.language),
  })),
]
