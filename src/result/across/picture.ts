import type { Language } from '../../web/language.ts'
import { placed } from '../chart.ts'
import type { Figure } from '../figure.ts'
import { line, lineAxis, STEPS, type Point } from '../line.ts'
import { NO_LINE, type Picture } from '../option-lines.ts'
import { signOf } from '../signs.ts'
import type { Across } from './across.ts'
import { answerOf, isAside, labelOf, markOf, sentenceOf, shownRows } from './words.ts'

/** Builds the figure: one line per answer to the own question, one sign per answer to the other, the widest gap first. */
export function acrossFigure(across: Across, threshold: number, language: Language): Figure {
  const { t, number } = language
  const { own, other } = across
  const rows = across.rows.filter(({ answer }) => !isAside(other, answer))
  const labels = Object.fromEntries(STEPS.map((step) => [step, number(step)]))
  const lines = across.columns.flatMap((_, column) =>
    isAside(own, column) ? [] : [lineOf(across, column, threshold, language)],
  )
  const sorted = lines.toSorted((one, another) => another.gap - one.gap).map(({ picture }) => picture)
  const drawn: readonly Picture[] = [{ heading: '', drawing: lineAxis(labels) }, ...sorted]
  return {
    headline: sentenceOf(across, language),
    caption: t('result.across_caption', { other: labelOf(other, language) }),
    key: [],
    hatched: false,
    signs: rows.map((row) => ({
      sign: row.state === 'shown' ? signOf('group', row.answer) : null,
      hatched: row.state === 'few' || row.state === 'held_back',
      name: answerOf(other, row.answer, language),
      note:
        row.state === 'shown'
          ? t('result.base', { n: number(row.base) })
          : markOf(row.state, threshold, language),
    })),
    charts: drawn.map(({ heading, drawing, gap = '', note = '', said = '' }, place) => ({
      id: `g${place + 1}`,
      heading,
      gap,
      note,
      title: heading && t('result.across_chart', { label: heading, other: labelOf(other, language) }),
      said: note || said || t('result.chart_desc'),
      ...placed(drawing, language.dir),
    })),
  }
}

/** The line of an answer, with the points between its ends; -1 where fewer than two marks are shown. */
function lineOf(
  { other, own, columns, rows }: Across,
  column: number,
  threshold: number,
  language: Language,
): Readonly<{ gap: number; picture: Picture }> {
  const { t, number, names } = language
  const state = columns[column] ?? 'few'
  const isSeen = state === 'shown'
  const points = shownRows({ rows, other }).flatMap((row): Point[] => {
    const value = row.values[column] ?? null
    if (value === null) return []
    const name = answerOf(other, row.answer, language)
    const isNumeral = /^[\d.–-]+$/.test(name)
    return [
      {
        value,
        sign: signOf('group', row.answer),
        name: isNumeral ? `${name}:` : name,
        number: number(value),
      },
    ]
  })
  const values = points.map(({ value }) => value)
  const gap = values.length < 2 ? -1 : Math.max(...values) - Math.min(...values)
  const picture = {
    heading: answerOf(own, column, language),
    gap: gap < 0 || !isSeen ? '' : t('result.line_gap', { n: gap }),
    note: isSeen ? '' : markOf(state, threshold, language),
    said: t('result.line_said', { values: names(points.map((one) => `${one.name} ${one.number}`)) }),
    drawing: isSeen ? line(points) : NO_LINE,
  }
  return { gap: isSeen ? gap : -1, picture }
}
