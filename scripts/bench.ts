import path from 'node:path'
import { parseArgs } from 'node:util'

import { root } from '../src/root.ts'
import { agreementTopic } from './bench/agreement-topic.ts'
import { besideTopic } from './bench/beside-topic.ts'
import { codingTopic } from './bench/coding-topic.ts'
import { exportTopics } from './bench/export-topics.ts'
import { findingTopic } from './bench/finding-topic.ts'
import { logicTopic } from './bench/logic-topic.ts'
import { machine } from './bench/machine.ts'
import { disturbance, passTopic, sendTopic } from './bench/pass-topics.ts'
import { keepReport, reportOf } from './bench/report.ts'
import { overviewTopic } from './bench/overview-topic.ts'
import { playedRounds } from './bench/rounds.ts'
import { savingTopic } from './bench/saving-topic.ts'
import { suppressionTopic } from './bench/suppression-topic.ts'
import { EFFORTS, say } from './bench/topic.ts'
import { twoProcessesTopic } from './bench/two-processes.ts'
import { weightTopic } from './bench/weight-topic.ts'
import { workbookTopic } from './bench/workbook-topic.ts'

/**
 * Measures the built product, prints the report, and writes it to docs/performance.md. With --beside FOLDER, measures
 * only this checkout against the one that copy-on-node.sh has made there; with --saves, only the cost of a save: both
 * are printed and not written.
 */
const flag = { type: 'boolean' } as const
const { values } = parseArgs({
  options: { quick: flag, full: flag, saves: flag, beside: { type: 'string' } },
})
const name = values.full ? 'full' : values.quick ? 'quick' : 'usual'
const effort = EFFORTS[name]
if (values.beside) {
  const { title, lines, notes } = await besideTopic(effort, values.beside)
  const said = lines.map(({ what, measured, beside, ratio }) => `${what}: ${measured}, ${beside}: ${ratio}`)
  console.log([title, ...said, ...notes].join('\n'))
  process.exit()
}
const saving = await savingTopic()
if (values.saves) {
  console.log(saving.lines.map(({ what, measured }) => `${what}: ${measured}`).join('\n'))
  process.exit()
}
const begun = Date.now()

const weight = await weightTopic()
const { rounds, sizes, stored } = await playedRounds(effort)
const [, fifty] = rounds[0]?.levels ?? []
if (!fifty) throw new Error('nothing was measured with 50 participants')
const two_processes = await twoProcessesTopic(effort, fifty)
const exports = await exportTopics(effort)
const workbook = await workbookTopic()

const taken = `${Math.round(100 * disturbance(rounds))} % of the processor at worst`
const about = [
  ...machine(),
  ['Measured on', new Date().toISOString().slice(0, 10)],
  ['Rounds', `${effort.rounds} of ${effort.seconds} s at each level`],
  ['Taken by other programs meanwhile', taken],
] as const
const command = `npm run bench${name === 'usual' ? '' : ` -- --${name}`}`
const topics = [
  passTopic(rounds, sizes),
  sendTopic(rounds, stored),
  saving,
  two_processes,
  ...exports,
  weight,
  workbook,
  await logicTopic(),
  await overviewTopic(effort),
  suppressionTopic(),
  agreementTopic(),
  await codingTopic(),
  await findingTopic(),
]
const report = reportOf(command, about, topics)
console.log(report)
keepReport(path.join(root, 'docs/performance.md'), report)
say(`Measured in ${Math.round((Date.now() - begun) / 1000)} s; kept in docs/performance.md.`)
