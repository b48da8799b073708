import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import { surveyOf } from '../../src/instrument/answers.ts'
import type { Input } from '../../src/instrument/answer.ts'
import type { PageScriptData } from '../../src/instrument/asking/page-script-data.ts'
import type { Question, Questionnaire } from '../../src/instrument/questionnaire.ts'
import { sectionShown } from '../../src/instrument/asking/section-shown.ts'
import { root } from '../../src/root.ts'
import { languageOf } from '../../src/web/language.ts'
import { inChromium } from './in-chromium.ts'
import { figure } from './numbers.ts'
import { line, type Topic } from './topic.ts'

const CONDITIONS = 400
const TIMES = 50
const AIM = { server: 20, browser: 20, kilobytes: 12, hostile: 50 }

/** Measures a page with 400 dependent questions, and the size of its script. */
export async function logicTopic(): Promise<Topic> {
  const form = hanging(CONDITIONS)
  const input: Input = Object.fromEntries(form.sections[0]?.questions.map(({ code }) => [code, ['1']]) ?? [])
  const survey = surveyOf(form, input)
  const [section] = form.sections
  if (!section) throw new Error('no section')
  const sight = { survey, input, faults: [], own: 'bench', language: languageOf('en') }
  const data = JSON.parse(sectionShown(form, section, sight).live) as PageScriptData
  const file = path.join(root, 'static/js/conditions.js')
  const script = readFileSync(file)
  const server = milliseconds(() => surveyOf(form, input))
  const browser = await inChromium(script.toString(), { name: 'stateOf', args: [data, input], times: TIMES })
  const weight = gzipSync(script).length / 1024
  return {
    title: 'Logic',
    lines: [
      timed(`A page with ${CONDITIONS} conditions, read by the server`, server, AIM.server),
      ...(browser === null ? [] : [timed('The same page, worked out in Chromium', browser, AIM.browser)]),
      ...HOSTILE.map(([what, source, filled]) =>
        timed(`${what}, until its steps run out`, milliseconds(walkOver(source, filled)), AIM.hostile),
      ),
      line('The script, compressed', `${figure(weight)} KB`, {
        aim: `${AIM.kilobytes} KB or less`,
        reached: weight <= AIM.kilobytes,
      }),
    ],
    notes: [
      `Medians of ${TIMES}. On this machine; a cheap phone takes about ten times as long. The script is loaded only by pages on which something hangs on an answer of the same page.`,
    ],
  }
}

const timed = (what: string, taken: number, aim: number) =>
  line(what, `${figure(taken)} ms`, { aim: `${aim} ms or less`, reached: taken <= aim })

/** Returns the median time of several runs. */
function milliseconds(act: () => unknown): number {
  const times = Array.from({ length: TIMES }, () => {
    const begun = performance.now()
    act()
    return performance.now() - begun
  }).toSorted((a, b) => a - b)
  return times[TIMES >> 1] ?? NaN
}

const LONGEST = 'a'.repeat(10_000)

/** Dates are the slowest expression per counted step. */
const DAYS = Array<string>(100).fill("'2016-01-01' < '2016-01-02'").join(' and ')

/** Denial of service: unbounded expressions, on the longest answer. */
const HOSTILE = [
  ['A pattern of 240 stars', "regex(., '(.*.*.*.*){60}b')", LONGEST],
  ['A pattern of classes', String.raw`regex(., '([a-y]|[^b-z]|\p{L}|\w)*[a-y]*\w*[^b]*z')`, LONGEST],
  ['Days compared in every question', DAYS, 'a'],
] as const

function walkOver(constraint: string, words: string): () => unknown {
  const codes = Array.from({ length: 50 }, (_, n) => `q${n}`)
  const questions = codes.map((code): Question => ({
    kind: 'short_text',
    code,
    label: { en: 'Question' },
    max_length: 10_000,
    constraint,
  }))
  const form = { ...hanging(0), sections: [{ code: 's', title: { en: 'One' }, questions }] }
  const input = Object.fromEntries(codes.map((code) => [code, [words]]))
  return () => {
    if (surveyOf(form, input).scope.budget.left >= 0) throw new Error('there were steps left')
  }
}

/** A one-page questionnaire where every question depends on the previous one. */
function hanging(conditions: number): Questionnaire {
  const question = (n: number): Question => ({
    kind: 'single_choice',
    code: `q${n}`,
    label: { en: `Question ${n}` },
    list: 'yesno',
    ...(n > 0 && { relevant: `\${q${n - 1}} = '1' and not(selected(\${q0}, '0'))` }),
  })
  return {
    title: { en: 'Conditions' },
    languages: ['en'],
    default_language: 'en',
    minutes: 60,
    choice_lists: { yesno: ['1', '0'].map((code) => ({ code, label: { en: code } })) },
    sections: [
      {
        code: 's',
        title: { en: 'One' },
        questions: Array.from({ length: conditions + 1 }, (_, n) => question(n)),
      },
    ],
  }
}
