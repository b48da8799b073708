import { acrossChoice } from '../../result/across/choice.ts'
import { optionOf } from '../../result/question-name.ts'
import { tellable } from '../../disclosure/rules.ts'
import { holdsBack, TOTAL } from '../../result/table.ts'
import { wordingOf } from '../../result/wording.ts'
import type { Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import { codingPaths } from '../paths.ts'
import { languageNamed } from '../queue/words.ts'
import { UNKNOWN } from '../round/round.ts'
import type { Cell, Listed } from './cell.ts'
import { BY, type By, type Decided } from './decided.ts'
import { crumbsBelow, crumbsTo, lookingFrame } from './frame.ts'
import type { CodeWords } from './key-words.ts'
import type { Look } from './load.ts'
import { codesFigure, saturationChart } from './picture.ts'
import { saturationOf } from './saturation.ts'
import { codesTable } from './table.ts'
import { pairsOf } from './together.ts'

/** Renders what was coded of a question: by place or group, together, in which words, and how many codes are found. */
export function lookingPage(frame: Frame, { decided, words, across }: Look, by: By): Page {
  const { language } = frame
  const { t, of } = language
  const { looked, tables } = decided
  const { consultation, variable } = looked
  const is = tables[by] ? by : 'workshop'
  const table = tables[is]
  const label = of(variable.label)
  return page(lookingFrame(frame, consultation), 'coding/looking', `${t('looking.title')}: ${label}`, {
    crumbs: crumbsTo(looked, language),
    heading: label,
    state: stateOf(decided, language),
    framework_path: codingPaths.framework(consultation.id, variable.name),
    is_empty: looked.settled.size === 0,
    splits: BY.filter((one) => tables[one]).map((one) => ({
      path: codingPaths.lookingBy(consultation.id, variable.name, one),
      name: t(`result.split_${one}`),
      current: one === is,
    })),
    by_heading: t('result.by', { split: is }),
    rules: rulesOf(decided, is, language),
    figure: codesFigure(decided, is, language) ?? null,
    table: table ? codesTable(decided, is, table, language) : null,
    files: [
      { name: 'CSV', path: codingPaths.lookingFile(consultation.id, variable.name, 'codes') },
      { name: 'SVG', path: codingPaths.lookingPicture(consultation.id, variable.name, is) },
    ],
    together: togetherShown(decided, language),
    words: wordsShown(decided, words, language),
    saturation: saturationShown(decided, language),
    across: acrossChoice(across, across, language, (one) => optionOf(one, language)),
  })
}

/** How many answers are settled, are not, and have no code that fits. */
function stateOf({ looked }: Decided, { t }: Language): readonly string[] {
  const { units, settled, consultation } = looked
  const none = [...settled.values()].filter((codes) => codes.size === 0).length
  const n = consultation.room_threshold
  return [
    t('looking.state', { settled: settled.size, all: units.length, open: units.length - settled.size }),
    tellable(none, n) ? t('looking.none', { n: none }) : t('looking.none_few', { n }),
  ]
}

function rulesOf({ looked, raised, tables }: Decided, by: By, { t, names }: Language): readonly string[] {
  const n = looked.consultation.room_threshold
  const table = tables[by]
  return [
    t('result.rule', { n }),
    t('looking.rule'),
    ...(table && holdsBack(table) ? [t('result.rule_held_back')] : []),
    ...(raised.few.length > 0
      ? [t('looking.few', { n, names: names(raised.few.map(({ name }) => name)) })]
      : []),
    ...(raised.nobody.length > 0
      ? [t('looking.nobody', { names: names(raised.nobody.map(({ name }) => name)) })]
      : []),
  ]
}

function togetherShown(decided: Decided, { t, number }: Language) {
  const { consultation, variable } = decided.looked
  const n = consultation.room_threshold
  const { shown: pairs, rare } = pairsOf(decided)
  return {
    rules: [
      t('looking.together_rule', { n }),
      ...(rare > 0 ? [t('looking.together_rare', { n: rare })] : []),
    ],
    none: pairs.length === 0 ? t('looking.together_none', { n }) : '',
    rows: pairs.map(({ first, second, both, withFirst, jaccard, adjusted }) => ({
      said: t('looking.together_said', { both, n: withFirst, first: first.name, second: second.name }),
      jaccard: number(jaccard, 2),
      p: adjusted === null ? '–' : adjusted < 0.001 ? `< ${number(0.001, 3)}` : number(adjusted, 3),
    })),
    files: [{ name: 'CSV', path: codingPaths.lookingFile(consultation.id, variable.name, 'together') }],
  }
}

function wordsShown({ looked }: Decided, words: readonly CodeWords[], language: Language) {
  const { t } = language
  const { consultation, variable } = looked
  return {
    rule: t('looking.words_rule', { n: consultation.room_threshold }),
    none: words.length === 0 ? t('looking.words_none') : '',
    rows: words.map((one) => ({
      code: one.code.name,
      language: languageNamed(one.language, language),
      lang: one.language === UNKNOWN ? '' : one.language,
      words: one.words.map(({ word, people }) => ({ word, people: language.number(people) })),
    })),
    files: [{ name: 'CSV', path: codingPaths.lookingFile(consultation.id, variable.name, 'words') }],
  }
}

function saturationShown(decided: Decided, language: Language) {
  const { t, of, number, days } = language
  const filling = saturationOf(decided)
  const { steps, left, estimate } = filling
  const { consultation, variable } = decided.looked
  const share = (coverage: number) => number(Math.floor(100 * coverage))
  return {
    rules: [
      t('looking.saturation_rule'),
      ...(left > 0 ? [t('looking.saturation_left', { n: left })] : []),
      estimate.value
        ? t('looking.saturation_estimate', {
            unseen: number(estimate.value.unseen, 1),
            coverage: share(estimate.value.coverage),
          })
        : t(`looking.saturation_${estimate.reason ?? 'nothing_found'}`),
    ],
    chart: steps.length > 1 ? saturationChart(filling, language) : null,
    rows: steps.map(({ name, starts_on, fresh, all, mean }, at) => ({
      n: number(at + 1),
      name: of(name),
      date: days(starts_on, starts_on),
      cells: [number(fresh), number(all), number(mean, 1)],
    })),
    files: [{ name: 'CSV', path: codingPaths.lookingFile(consultation.id, variable.name, 'saturation') }],
  }
}

/** Renders the answers of a cell, shuffled, without anything of who wrote them. */
export function answersPage(
  frame: Frame,
  decided: Decided,
  { cell, answers }: Readonly<{ cell: Cell; answers: readonly Listed[] }>,
): Page {
  const { language } = frame
  const { t } = language
  const { looked, tables } = decided
  const { consultation } = looked
  const table = tables[cell.by]
  const place = table ? wordingOf(table, language, consultation.room_threshold).nameOf(cell.subgroup) : ''
  const title = t('looking.answers_title', { code: cell.code.name, place })
  const n = consultation.room_threshold
  const isOfAll = cell.subgroup === TOTAL
  return page(lookingFrame(frame, consultation), 'coding/looking-answers', title, {
    crumbs: crumbsBelow(looked, language),
    heading: title,
    said: [t('looking.answers_lede'), ...(isOfAll ? [] : [t('looking.answers_rule', { n })])],
    use_path: paths.useInFinding(consultation.id, `${looked.variable.name}/${cell.code.guid}`),
    none: answers.length === 0 ? t('looking.answers_none') : '',
    answers: answers.map(({ id, text, dir, language: lang }) => ({
      text,
      dir,
      lang: lang === UNKNOWN ? '' : lang,
      // An id would join the answer of a place or group with the same answer on other pages.
      used_path: isOfAll ? paths.answerUsed(consultation.id, looked.variable.name, id) : '',
    })),
  })
}
