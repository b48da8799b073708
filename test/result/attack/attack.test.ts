import { expect } from 'chai'

import { times } from '../../assurance/counts.ts'
import { differing } from './comparing.ts'
import { gatheredFrom, type Gathered } from './crawler.ts'
import {
  answerOf,
  DISSENTING,
  everybody,
  isAlone,
  nameOf,
  TURNS,
  UNITS,
  type Person,
  type Unit,
} from './planted.ts'
import { factsIn, holds, linesIn, withinPlacesIn, type Fact } from './reading.ts'
import { answersLeft } from './solver.ts'
import { changedIn, exchangedIn, twinOf } from './twin.ts'
import { worldOf, type World } from './world.ts'

/** What has no number of any subgroup: words are shown without a label. */
const WITHOUT_NUMBERS = ['q9']

/** Addresses of one shape that are read, and questions that are read by two traits: each takes some 40 ms. */
const MOST = times(2, 1_000)
const TWICE = times(1, 2) === 1 ? /^q2$/ : /^q\d$/

/** The overview, and questions that are read by two traits. */
const TABLES = new RegExp(`results(?:$|/${TWICE.source.slice(1, -1)}(?:[.?][^/]*)?$)`)

const people = everybody()
const alone = people.filter(isAlone)

describe('a seeded consultation', function () {
  this.timeout(240_000)
  let world: World
  let gathered: Gathered
  let facts: readonly Fact[]
  /** The same people, of whom those who are alone gave other answers. */
  let twin: readonly Person[] | undefined
  before(async () => {
    world = await worldOf(people)
    gathered = await gatheredFrom(world, { most: MOST, twice: TWICE })
    facts = [...factsIn(gathered), ...withinPlacesIn(gathered, people)]
    twin = exchangedIn(people, facts, isAlone)
  })
  after(async () => {
    await world.there.remove()
  })
  const pageOf = (path: string) => textOf(gathered.get(`/consultations/${world.id}/results${path}`) ?? '')

  it('has its reversal named by the page of the question by group', () => {
    const page = pageOf(`/${TURNS}?by=group`)
    expect(page).to.include('Turns round Farmers against the others, within each workshop')
    const [crude, within] = [/All together ([\d.]+) odds/, /Within workshops ([\d.]+) odds/].map((odds) =>
      Number(odds.exec(page)?.[1]),
    )
    expect(crude).to.be.lessThan(1)
    expect(within).to.be.greaterThan(1)
  })

  it('has its dissenting group named by the agreement map', () => {
    const verdict = pageOf(`/${DISSENTING.question}/map`).match(/Rules are clear.*?also within places/)?.[0]
    expect(verdict).to.match(/Differs between groups .*The ngo \d+: \d+ points apart, also within places/)
  })

  it('has its dissenting group named by the dissent finder', async () => {
    const { question, item, group } = DISSENTING
    const finder = `/consultations/${world.id}/results/${question}/dissent`
    const { text } = await world.get(`${finder}.csv?item=${item}&side=against`)
    const rows = linesIn(text).filter(({ part }) => part === 'group')
    const [first] = rows.toSorted((one, other) => Number(other['per_cent']) - Number(one['per_cent']))
    expect([first?.['code'], Number(first?.['per_cent']) > 50]).to.deep.equal([group, true])
    const page = textOf((await world.get(`${finder}?item=${item}&side=against`)).text)
    expect(page).to.include('More than half on this side: The ngo')
  })

  it('has numbers that are true of the people, where they are read', async () => {
    const dates = `/consultations/${world.id}/results/q8.csv?then=group`
    const further = factsIn(new Map([[dates, (await world.get(dates)).text]]))
    expect(further.length).to.be.greaterThan(0)
    expect([...facts, ...further].filter((fact) => !holds(fact, people)).map(factSaid)).to.deep.equal([])
    const units = new Set(facts.map(({ unit }) => nameOf(unit)))
    expect(units.size).to.be.at.least(UNITS.length - WITHOUT_NUMBERS.length)
  })

  for (const unit of UNITS)
    it(`leaves open what somebody alone said of ${nameOf(unit)}, also for anybody who knows their own answer`, () => {
      for (const person of alone) expect(foundBy(person, unit, facts)).to.deep.equal([])
    })

  it('has the same numbers at every address where those who are alone gave other answers', async () => {
    if (!twin) throw new Error('no other people have these numbers')
    const others = twin
    for (const unit of UNITS)
      for (const [one, person] of people.entries())
        if (isAlone(person)) expect(changedIn(people, others, unit), nameOf(unit)).to.include(one)
    expect(facts.filter((fact) => !holds(fact, others)).map(factSaid)).to.deep.equal([])
    const other = await worldOf(others)
    try {
      expect(differing(gathered, await gatheredFrom(other, { most: MOST, twice: TWICE }))).to.deep.equal([])
    } finally {
      await other.there.remove()
    }
  })

  it('is told by the same numbers where nothing is withheld, the control', async () => {
    const open = await worldOf(people, 1)
    try {
      const seen = factsIn(await gatheredFrom(open, { most: 1, twice: TWICE, only: TABLES }))
      expect(seen.filter((fact) => !holds(fact, people)).map(factSaid)).to.deep.equal([])
      const told = UNITS.filter(({ question }) => TWICE.test(question) && !WITHOUT_NUMBERS.includes(question))
      for (const unit of told)
        for (const person of alone)
          expect(answersLeft(people, seen, unit, person), nameOf(unit)).to.deep.equal([
            answerOf(person, unit),
          ])
    } finally {
      await open.there.remove()
    }
  })

  it('is told by margins where nobody else at all gave an answer, the limit that decision 28 states', async () => {
    const [firm] = alone
    const unit = UNITS.find(({ question }) => question === TURNS) as Unit
    const given = JSON.stringify(firm && answerOf(firm, unit))
    const isOther = (one: Person) => one !== firm && JSON.stringify(answerOf(one, unit)) === given
    const said = { [TURNS]: { choice: 'no' } }
    const others = people.map((one) =>
      isOther(one) ? { ...one, answers: { ...one.answers, ...said } } : one,
    )
    const seeded = await worldOf(others)
    try {
      const only = new RegExp(`results(?:$|/${TURNS}[^/]*$)`)
      const seen = factsIn(await gatheredFrom(seeded, { most: 1, twice: /^$/, only }))
      expect(answersLeft(others, seen, unit, firm as Person)).to.deep.equal([firm && answerOf(firm, unit)])
    } finally {
      await seeded.there.remove()
    }
  })
})

/** Returns who finds the answer of somebody alone: the people whose own answer leaves nothing else, or anybody. */
function foundBy(person: Person, unit: Unit, facts: readonly Fact[]): readonly string[] {
  const at = people.indexOf(person)
  const isSought = (one: Person) => one === person
  const twin = (fixed: readonly number[]) =>
    twinOf(people, facts, unit, isSought, new Set(fixed)) ??
    twinOf(people, facts, unit, isSought, new Set(fixed), true)
  const first = twin([])
  if (!first) return [`anybody: ${JSON.stringify(answersLeft(people, facts, unit, person, true))}`]
  let moved: readonly number[] = changedIn(people, first, unit).filter((one) => one !== at)
  const found: string[] = []
  while (moved.length > 0) {
    const [one = -1] = moved
    const other = twin([one])
    if (!other) found.push(`${one}, who said ${JSON.stringify(answerOf(people[one] as Person, unit))}`)
    const also = new Set(other ? changedIn(people, other, unit) : [])
    moved = moved.filter((some) => some !== one && (!other || also.has(some)))
  }
  return found
}

const factSaid = ({ where, unit, people: of, least, most }: Fact): string =>
  `${where}: ${nameOf(unit)} of ${of || 'everybody'} between ${least} and ${most}`

const textOf = (html: string): string =>
  html
    .replaceAll(/<svg[^]*?<\/svg>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
