import { inConsultation } from '../../consultation/menu.ts'
import { faultList, field, titled, type Filled } from '../../web/field.ts'
import { first } from '../../web/form.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { codesIn, NONE_FITS, type Coding } from '../act/coding.ts'
import { codingPaths } from '../paths.ts'
import { givable, looksOf, runsOf } from '../queue/desk.ts'
import { codeNamed } from '../queue/words.ts'
import { UNKNOWN } from '../round/round.ts'
import type { Difference } from './round-load.ts'
import { branchOf, crumbsTo } from './words.ts'

/** Renders one difference: what each coder gave, and the form that settles it. */
export function differencePage(frame: Frame, difference: Difference, filled: Filled): Page {
  const { language } = frame
  const { t, number } = language
  const { consultation, round, read, history, differences } = difference
  const { id } = consultation
  const at = differences.ids.indexOf(read.id)
  const pathAt = (place: number) => {
    const unit = differences.ids[place]
    return unit ? codingPaths.difference(id, round, unit) : ''
  }
  const title = t('round.difference', { n: number(at + 1), all: number(differences.ids.length) })
  const around = inConsultation(frame, consultation, codingPaths.overview(id))
  return page(around, 'coding/difference', titled(filled, title), {
    crumbs: [
      ...crumbsTo(difference, language, true),
      {
        path: codingPaths.agreement(id, round),
        label: t('round.numbered', { n: number(round.number) }),
      },
    ],
    heading: title,
    lede: t('round.settled_so_far', {
      n: differences.settled.size,
      all: number(differences.ids.length),
    }),
    faults: faultList(filled),
    answer: answerShown(difference),
    columns: columnsOf(difference, language),
    action: codingPaths.difference(id, round, read.id),
    last: history.at(-1)?.id ?? 0,
    choices: choicesOf(difference, filled, language),
    codes: codesOf(difference, filled, language),
    by: (['together', 'third'] as const).map((value) => ({
      value,
      label: t(`round.by_${value}`),
      checked: first(filled.input, 'settled_by') === value,
    })),
    by_fault: filled.faults['settled_by'] ? t(filled.faults['settled_by']) : '',
    reason: field(filled, 'reason', t('round.reason'), { control: 'textarea', hint: t('round.reason_hint') }),
    previous_path: pathAt(at - 1),
    next_path: pathAt(at + 1),
    history: historyShown(difference, language),
  })
}

const historyShown = (difference: Difference, language: Language) =>
  difference.history.toReversed().map(({ codings, settled_by, reason, at, by }, place) => ({
    said: language.t('round.settled_on', {
      how: language.t(`round.by_${settled_by}`),
      name: isolated(by, language),
      day: dayIn(at, language),
    }),
    codes: codesSaid(codings, difference, language),
    reason,
    counts: place === 0,
  }))

const answerShown = (difference: Difference) => ({
  lang: difference.read.language === UNKNOWN ? '' : difference.read.language,
  dir: difference.read.dir,
  removed: difference.read.review === 'removed',
  runs: runsShown(difference),
})

const dayIn = (moment: string, language: Language): string =>
  language.days(moment.slice(0, 10), moment.slice(0, 10))

/** The answer, cut at the ends of all stretches: who marked each run, and its look. */
function runsShown({ read, given, codebook }: Difference) {
  const looks = looksOf(codebook)
  const marked = given.flatMap(({ coder, shown }) =>
    shown.map((coding) => ({ ...coding, code: `${coder.letter} ${looks.get(coding.code) ?? 1}` })),
  )
  return runsOf(read.text, marked).map(({ text, codes }) => ({
    text,
    look: Number(codes[0]?.split(' ')[1] ?? 0),
    letters: [...new Set(codes.map((code) => code.split(' ')[0]))].join(' '),
  }))
}

/** Codes that any coder gave, in the order of the codebook, beside each other: a gap where a coder did not. */
function columnsOf({ given, codebook }: Difference, language: Language) {
  const { t } = language
  const looks = looksOf(codebook)
  const sets = given.map(({ codings }) => codesIn(codings))
  const codes = codebook.codes.filter(({ guid }) => sets.some((set) => set.has(guid)))
  return given.map(({ coder, codings }, column) => ({
    heading: t('round.coder', { letter: coder.letter }),
    name: coder.name,
    count: t('round.codes', { n: sets[column]?.size ?? 0 }),
    rows: codes.map(({ guid, name }) => {
      const own = codings.filter(({ code }) => code === guid)
      const by = given.filter((_, other) => sets[other]?.has(guid)).map((one) => one.coder.letter)
      if (own.length === 0)
        return { name: '', look: 0, said: t('round.not_given', { letter: coder.letter }), state: 'gap' }
      const whole = own.some(({ end }) => end === 0)
      const all = by.length === given.length
      return {
        name,
        look: looks.get(guid) ?? 1,
        said: all
          ? t('round.given_by_all')
          : t(whole ? 'round.only_whole' : 'round.only_part', { letter: coder.letter }),
        state: all ? '' : 'diff',
      }
    }),
  }))
}

function choicesOf({ given }: Difference, { input, faults }: Filled, { t }: Language) {
  const options = [
    ...given.map(({ coder }) => ({
      value: `coder_${coder.letter}`,
      label: t('round.as_coder', { letter: coder.letter }),
    })),
    { value: 'all', label: t('round.as_all') },
    { value: 'common', label: t('round.as_common') },
    { value: 'other', label: t('round.as_other') },
  ]
  return {
    fault: faults['as'] ? t(faults['as']) : '',
    options: options.map((option) => ({ ...option, checked: first(input, 'as') === option.value })),
  }
}

/** The codes that can be given, and those that were, with "no code fits". */
function codesOf({ codebook, given }: Difference, { input, faults }: Filled, language: Language) {
  const { t } = language
  const looks = looksOf(codebook)
  const able = new Set(givable(codebook))
  const used = new Set(given.flatMap(({ codings }) => codings.map(({ code }) => code)))
  const picked = new Set(input['code'] ?? [])
  return {
    fault: faults['code'] ? t(faults['code']) : '',
    options: [
      ...codebook.codes
        .filter((code) => able.has(code) || used.has(code.guid))
        .map((code) => ({
          value: code.guid,
          name: code.name,
          look: looks.get(code.guid) ?? 1,
          branch: branchOf(codebook, code),
          checked: picked.has(code.guid),
        })),
      {
        value: 'none',
        name: codeNamed(codebook, NONE_FITS, language),
        look: 0,
        branch: '',
        checked: picked.has('none'),
      },
    ],
  }
}

const codesSaid = (codings: readonly Coding[], { codebook }: Difference, language: Language): string =>
  language.list(
    [...new Set(codings.map(({ code }) => code))].map((code) => codeNamed(codebook, code, language)),
  )
