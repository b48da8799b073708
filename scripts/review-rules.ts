import { readFileSync } from 'node:fs'

import { flagsIn, type FlagKind } from '../src/coding/review/rules.ts'
import { pointsOf } from '../src/text.ts'

// Prints recall and precision of the rules of the review on labelled texts: the synthetic ones of presidio-research
// (data/synth_dataset_v2.json, MIT), in English only. Usage: tsx scripts/review-rules.ts FILE

type Labelled = Readonly<{
  full_text: string
  spans: readonly Readonly<{ entity_type: string; start_position: number; end_position: number }>[]
}>

/** What a kind of flag looks for among the labels. */
const LABELS: Readonly<Partial<Record<FlagKind, readonly string[]>>> = {
  email: ['EMAIL_ADDRESS'],
  phone: ['PHONE_NUMBER'],
  address: ['STREET_ADDRESS'],
  iban: ['IBAN_CODE'],
  ip: ['IP_ADDRESS'],
  url: ['DOMAIN_NAME'],
}

const [file = ''] = process.argv.slice(2)
const texts = JSON.parse(readFileSync(file, 'utf8')) as readonly Labelled[]
const line = (...cells: readonly (string | number)[]) => console.log(cells.join('\t'))
line('kind', 'labelled', 'found', 'recall', 'flagged', 'right', 'precision', 'any label')
for (const [kind, labels] of Object.entries(LABELS)) {
  let [labelled, found, flagged, right, any] = [0, 0, 0, 0, 0]
  for (const { full_text, spans } of texts) {
    const flags = flagsIn(full_text, []).map((flag) => ({ ...flag, ...unitsOf(full_text, flag) }))
    const own = flags.filter((flag) => flag.kind === kind)
    const touches = (span: Labelled['spans'][number], flag: Readonly<{ from: number; to: number }>) =>
      flag.from < span.end_position && flag.to > span.start_position
    const wanted = spans.filter(({ entity_type }) => labels.includes(entity_type))
    labelled += wanted.length
    found += wanted.filter((span) => flags.some((flag) => touches(span, flag))).length
    flagged += own.length
    right += own.filter((flag) => wanted.some((span) => touches(span, flag))).length
    any += own.filter((flag) => spans.some((span) => touches(span, flag))).length
  }
  line(
    kind,
    labelled,
    found,
    share(found, labelled),
    flagged,
    right,
    share(right, flagged),
    share(any, flagged),
  )
}

function unitsOf(text: string, { start, end }: Readonly<{ start: number; end: number }>) {
  const points = pointsOf(text)
  const from = points.slice(0, start).join('').length
  return { from, to: from + points.slice(start, end).join('').length }
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : (part / whole).toFixed(2)
}
