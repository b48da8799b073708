import { readInChild } from '../../src/xlsform/read-in-child.ts'
import { openWorkbook } from '../../src/xlsform/workbook/open.ts'
import { readWorkbook } from '../../src/xlsform/read/read.ts'
import { xlsxFile } from '../../src/xlsform/workbook/xlsx-file.ts'
import { figure } from './numbers.ts'
import { line, say, type Topic } from './topic.ts'

const AIM_SECONDS = 2
const TIMES = 5
const BESIDE = { language: 'en', called: 'Bench' }

/** Measures the import of a workbook of 600 rows, with and without its child process. */
export async function workbookTopic(): Promise<Topic> {
  say('Reading a workbook of 600 rows …')
  const bytes = longWorkbook()
  const apart = await medianOf(async () => {
    const { ok } = await readInChild(bytes, BESIDE)
    if (!ok) throw new Error('the workbook of the bench was refused')
  })
  const here = await medianOf(() => {
    const opened = openWorkbook(bytes)
    if (opened.ok) readWorkbook(opened.workbook, BESIDE)
  })
  return {
    title: 'Workbook of 600 rows',
    lines: [
      line('Read in a process of its own', `${figure(apart)} s`, {
        beside: `${figure(here)} s in this process`,
        ratio: figure(apart / here),
        aim: `${AIM_SECONDS} s or less`,
        reached: apart <= AIM_SECONDS,
      }),
    ],
    notes: [
      `The median of ${TIMES} readings: 450 questions in three languages and 50 groups, each question with a condition.`,
    ],
  }
}

async function medianOf(run: () => void | Promise<void>): Promise<number> {
  const seconds: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    const begun = performance.now()
    await run()
    seconds.push((performance.now() - begun) / 1000)
  }
  return seconds.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0
}

const LANGUAGES = ['English (en)', 'Français (fr)', 'العربية (ar)']

/** 50 groups of nine questions, with headings and notes between: 600 rows and the header. */
function longWorkbook(): Buffer {
  const labels = LANGUAGES.map((name) => `label::${name}`)
  const said = (words: string) => LANGUAGES.map((name) => `${words} – ${name}`)
  const group = (n: number) => [
    ['begin_group', `g${n}`, ...said(`Group ${n}`), ''],
    ...Array.from({ length: 9 }, (_, place) => questionRow(n * 9 + place, said)),
    ['end_group', '', '', '', '', ''],
    ['', '', '', '', '', ''],
  ]
  const survey = Array.from({ length: 50 }, (_, n) => group(n)).flat()
  const choices = Array.from({ length: 20 }, (_, n) => ['scale', `o${n}`, ...said(`Option ${n}`)])
  return xlsxFile([
    { name: 'survey', rows: [['type', 'name', ...labels, 'relevant'], ...survey] },
    { name: 'choices', rows: [['list_name', 'name', ...labels], ...choices] },
  ])
}

const TYPES = ['select_one scale', 'integer', 'text', 'select_multiple scale']

const questionRow = (n: number, said: (words: string) => string[]) => [
  TYPES[n % TYPES.length] ?? 'text',
  `q${n}`,
  ...said(`Question ${n}`),
  n === 0 ? '' : `\${q${n - 1}} != '' and string-length(\${q0}) > 0`,
]
