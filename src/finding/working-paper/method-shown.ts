import type { RoundFigures } from '../../coding/rounds/agreements.ts'
import { branchOf } from '../../coding/rounds/words.ts'
import type { Language } from '../../web/language.ts'
import { DRAWS } from '../audit/audited.ts'
import { reasonSaid, type State } from '../source/resolved.ts'
import type { CodedQuestion } from './paper.ts'
import type { Sheet } from './sheet.ts'

/** Says how numbers, words, findings and audits are made, and how answers were coded. */
export function methodShown(sheet: Sheet) {
  const { consultation, language, approach, coded } = sheet
  const { t } = language
  return {
    paragraphs: [
      t('report.method_numbers', { n: consultation.room_threshold }),
      t('report.method_words', wordsIn(language)),
      t('report.method_findings'),
      t('report.method_audit', { draws: DRAWS }),
    ],
    approach: approach
      ? t('report.approach', { approach: t(`round.approach_${approach}`) })
      : t('round.approach_none'),
    questions: coded.map((one) => codedShown(sheet, one)),
  }
}

/** The quantity words of the language. */
const wordsIn = ({ t }: Language) => ({
  almost_all: t('finding.word_almost_all'),
  most: t('finding.word_most'),
  majority: t('finding.word_majority'),
  half: t('finding.word_half'),
  fewer_than_half: t('finding.word_fewer_than_half'),
  few: t('finding.word_few'),
})

function codedShown({ consultation, language }: Sheet, one: CodedQuestion) {
  const { t, of } = language
  const { audited, reviewed, rounds, version, codebook, counts } = one
  const { looked } = audited
  return {
    question: of(looked.variable.label),
    said: t('report.coded', { answers: looked.units.length, reviewed, settled: looked.settled.size }),
    rounds: rounds.map((round) => roundShown(round, language)),
    codebook: t('report.codebook', { version }),
    codes: codebook.codes.map((code) => {
      const number = counts.get(code.guid)
      return {
        name: code.name,
        branch: branchOf(codebook, code),
        retired: code.retired ? t('report.retired') : '',
        definition: code.definition,
        ...numberShown(number, consultation.room_threshold, language),
        source: `${looked.variable.name}/${code.guid}`,
      }
    }),
  }
}

/** A heading that nobody was given has no number of its own. */
function numberShown(state: State | undefined, threshold: number, language: Language) {
  if (!state || state.state === 'gone') return { text: '–', value: '' }
  if (state.state === 'withheld') return { text: reasonSaid(state, threshold, language), value: '' }
  const { count, base } = state
  if (count === null || base === null) return { text: '–', value: '' }
  const said = { count: language.number(count), base: language.number(base) }
  return { text: language.t('finding.number_count', said), value: `${count}/${base}` }
}

function roundShown({ round, coders, given, twice, uses, agreement }: RoundFigures, language: Language) {
  const { t } = language
  return {
    name: t('round.numbered', { n: round.number }),
    kind: t(`round.kind_${round.kind}`),
    said: t('round.strip', { n: coders.length, version: round.codebook_number, given, twice }),
    help: round.help ? t('report.help_on', { n: uses }) : t('report.help_off'),
    agreement: agreementSaid(agreement, language),
  }
}

function agreementSaid(agreement: RoundFigures['agreement'], { t, number }: Language): string {
  if (typeof agreement === 'string') return t(`report.no_agreement_${agreement}`)
  const { figure } = agreement.all.sets
  if (figure.value === null) return t(`round.why_${figure.reason}`)
  return t('report.alpha', { value: number(figure.value, 2), n: agreement.all.units })
}
