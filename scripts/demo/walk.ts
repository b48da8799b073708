import type { Input } from '../../src/instrument/answer.ts'
import { kindOf } from '../../src/instrument/kinds/table.ts'
import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { paths } from '../../src/web/paths.ts'
import { browserAt } from './browser.ts'
import type { Invented } from './crowd.ts'

/** Whether an invented person pressed Start, sent, pressed Send again. */
export type Walked = Readonly<{ joined: boolean; sent: boolean; sent_again: boolean }>

/** Walks one person through the pages of a session. Throws on an unexpected page. */
export async function walk(
  base: string,
  join_code: string,
  form: Questionnaire,
  person: Invented,
): Promise<Walked> {
  const phone = browserAt(base)
  const start = `${paths.start(join_code)}?lang=${person.language}`
  await phone.get(start)
  let here = await phone.post(start, { group: [person.group ?? '-97'], consent: ['yes'], do: ['start'] })
  for (let pages = 0; here !== paths.check(join_code); pages += 1) {
    if (person.ending === 'stops_half_way' && pages === 2)
      return { joined: true, sent: false, sent_again: false }
    await phone.get(here)
    here = await phone.post(addressOf(here), fieldsFor(form, sectionIn(here), person))
  }
  const revision = revisionIn(await (await phone.get(here)).text())
  const presses = person.ending === 'sends_twice' ? 2 : 1
  const outcomes = await Promise.all(
    Array.from({ length: presses }, () =>
      phone.post(paths.send(join_code), { revision: [revision], do: ['send'] }),
    ),
  )
  if (outcomes.some((outcome) => addressOf(outcome) !== paths.sent(join_code)))
    throw new Error(`sent and came to ${outcomes.join(', ')}`)
  await phone.get(paths.sent(join_code))
  return { joined: true, sent: true, sent_again: presses === 2 }
}

/** Form fields of one section: answers, or the button that skips it. */
function fieldsFor(form: Questionnaire, index: number, person: Invented): Input {
  if (person.skips.includes(index)) return { do: ['skip'] }
  const fields = (form.sections[index]?.questions ?? []).map((question) => {
    const answer = person.answers[question.code]
    return Object.entries(answer === undefined ? {} : kindOf(question).input(question, answer, form))
  })
  return { do: ['next'], ...Object.fromEntries(fields.flat()) }
}

const addressOf = (path: string) => path.split(/[?#]/)[0] ?? path
const sectionIn = (path: string) => Number(/sections\/(\d+)/.exec(path)?.[1]) - 1
const revisionIn = (html: string) => /name="revision" value="([^"]+)"/.exec(html)?.[1] ?? ''
