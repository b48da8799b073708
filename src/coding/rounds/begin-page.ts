import { inConsultation } from '../../consultation/menu.ts'
import { blank, faultList, field, titled, type Filled } from '../../web/field.ts'
import { first, type Input } from '../../web/form.ts'
import type { Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { codingPaths } from '../paths.ts'
import { givable } from '../queue/desk.ts'
import { languageNamed } from '../queue/words.ts'
import { countedIn, type BeginRead, type Counted } from './begin-form.ts'
import type { Beginnable } from './load.ts'
import { rareSaid } from './rare.ts'
import { crumbsTo, languagesSaid } from './words.ts'

type Posted = Extract<BeginRead, { ok: false }>

/** Renders the form that begins a round, or what is to be done before. */
export function beginPage(frame: Frame, from: Beginnable, posted?: Posted): Page {
  const { language } = frame
  const { t, number } = language
  const { consultation, variable, version, units, unsettled } = from
  const { id } = consultation
  const filled: Filled = posted
    ? { ...posted, language }
    : blank(language, {
        kind: 'blind',
        twice: '100',
        scope: 'all',
        ...proposed(from),
      })
  const counted = countedIn(units)
  const title = titled(filled, t('round.begin'))
  return page(inConsultation(frame, consultation, codingPaths.overview(id)), 'coding/begin', title, {
    crumbs: crumbsTo(from, language, true),
    heading: t('round.begin'),
    lede: version ? t('round.begin_lede', { n: number(version.number) }) : '',
    before: beforeIn(from, language),
    faults: faultList(filled),
    action: codingPaths.beginning(id, variable.name),
    languages: counted.length > 0 ? t('round.languages', { list: languagesSaid(counted, language) }) : '',
    rare: rareSaid(from, language),
    kinds: kindsIn(from, filled.input, language),
    help: helpIn(filled),
    coders: {
      fault: filled.faults['coders'] ? t(filled.faults['coders']) : '',
      people: peopleIn(from, filled.input, counted, language),
    },
    twice: field(filled, 'twice', t('round.twice'), { control: 'number', hint: t('round.twice_hint') }),
    scope: {
      fault: filled.faults['scope'] ? t(filled.faults['scope']) : '',
      options: [
        { value: 'all', label: t('round.scope_all', { n: units.length }) },
        { value: 'unsettled', label: t('round.scope_unsettled', { n: unsettled.length }) },
      ].map((option) => ({ ...option, checked: first(filled.input, 'scope') === option.value })),
    },
    anyway: anywayIn(filled, posted?.unread ?? [], language),
  })
}

const kindsIn = ({ consultation }: Beginnable, input: Input, { t }: Language) =>
  (['blind', 'open'] as const).map((value) => ({
    value,
    label: t(`round.kind_${value}`),
    hint: [
      t(`round.kind_${value}_hint`),
      ...(value === 'open' ? [t('round.kind_open_tells', { n: consultation.room_threshold })] : []),
    ].join(' '),
    checked: first(input, 'kind') === value,
  }))

/** What is to be done before a round can begin; null when nothing is. */
function beforeIn({ consultation, variable, version, units, coders }: Beginnable, { t }: Language) {
  const codebook_path = codingPaths.codebook(consultation.id, variable.name)
  if (units.length === 0)
    return { said: t('round.no_answers'), next: t('round.no_answers_next'), path: '', label: '' }
  if (!version || givable(version.codebook).length === 0)
    return {
      said: t('round.no_codes'),
      next: t('round.no_codes_next'),
      path: codebook_path,
      label: t('round.codebook'),
    }
  if (coders.length === 0)
    return { said: t('round.no_coders'), next: t('round.no_coders_next'), path: '', label: '' }
  return null
}

const helpIn = ({ faults, input, language: { t } }: Filled) => ({
  fault: faults['help'] ? t(faults['help']) : '',
  checked: first(input, 'help') === 'yes',
})

/** Languages as they were read in earlier rounds; where there is one only, that. */
function proposed({ coders, units }: Beginnable): Readonly<Record<string, readonly string[]>> {
  const spoken = countedIn(units).map(({ language }) => language)
  return Object.fromEntries(
    coders.map(({ person_id, languages }) => [
      `reads_${person_id}`,
      spoken.length === 1 ? spoken : spoken.filter((tag) => languages.includes(tag)),
    ]),
  )
}

const peopleIn = ({ coders }: Beginnable, input: Input, counted: readonly Counted[], language: Language) =>
  coders.map(({ person_id, name }) => ({
    id: person_id,
    name,
    checked: input['coder']?.includes(String(person_id)) ?? false,
    reads: counted.map(({ language: tag }) => ({
      tag,
      name: languageNamed(tag, language),
      checked: input[`reads_${person_id}`]?.includes(tag) ?? false,
    })),
  }))

function anywayIn({ faults, input }: Filled, unread: readonly Counted[], language: Language) {
  const { t } = language
  const fault = faults['anyway']
  if (!fault) return null
  return {
    fault: t(fault),
    said: t('round.unread_list', { list: languagesSaid(unread, language) }),
    label: fault.key === 'round.unread_all' ? '' : t('round.anyway'),
    checked: first(input, 'anyway') === 'yes',
  }
}
