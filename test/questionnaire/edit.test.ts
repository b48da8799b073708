import { expect } from 'chai'

import { beginQuestionnaire, beginVersion } from '../../src/questionnaire/begin.ts'
import { saveDraft, undoSave } from '../../src/questionnaire/edit.ts'
import { publishDraft } from '../../src/questionnaire/publish.ts'
import { latestAmong, versionsOf } from '../../src/questionnaire/queries.ts'
import { Problem } from '../../src/problem.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { aPerson, aWorld } from '../support/world.ts'
import { aForm, aSection, yesNo } from './a-form.ts'

const FORM = aForm(aSection('s1', [yesNo('q1')]))
const titled = (en: string) => ({ ...FORM, title: { en } })
const minutesLater = (n: number) => new Date(NOON.getTime() + n * 60_000)

describe('writing on a draft', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let id = 0
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there)
    const begun = { consultation_id: world.consultation.id, name: 'Rivers', form: FORM }
    id = await beginQuestionnaire(there.stores.db, begun, {
      by: world.researcher.id,
      now: NOON,
      from: 'nothing',
    })
  })
  afterEach(async () => {
    await there.remove()
  })

  const latest = async () => latestAmong(await versionsOf(there.stores.db, id))
  const save = async (title: string, revision: number, by = world.researcher.id, now = NOON) => {
    const { id: version_id } = await latest()
    return await saveDraft(there.stores.db, { version_id, revision, form: titled(title), by, now })
  }
  const undo = async (revision: number) => {
    const { id: version_id } = await latest()
    return await undoSave(there.stores.db, { version_id, revision, by: world.researcher.id, now: NOON })
  }
  const edits = async () =>
    await there.stores.db
      .selectFrom('event')
      .select('person_id')
      .where('action', '=', 'questionnaire.edit')
      .execute()

  it('saves what it was read at, and says when and by whom', async () => {
    expect(await save('One', 0)).to.equal(1)
    expect(await latest()).to.deep.include({
      form: titled('One'),
      revision: 1,
      saved_at: NOON.toISOString(),
      saved_by: world.researcher.id,
    })
  })

  it('saves nothing over what somebody else saved meanwhile', async () => {
    await save('One', 0)
    expect(await save('Two', 0)).to.equal(undefined)
    expect((await latest()).form.title).to.deep.equal({ en: 'One' })
  })

  it('goes back step by step, and then has nothing to go back to', async () => {
    await save('One', 0)
    await save('Two', 1)
    expect(await undo(2)).to.equal(3)
    expect((await latest()).form.title).to.deep.equal({ en: 'One' })
    expect(await undo(3)).to.equal(4)
    expect((await latest()).form).to.deep.equal(FORM)
    expect(await undo(4)).to.equal(undefined)
  })

  it('does not go back over what somebody else saved meanwhile', async () => {
    await save('One', 0)
    expect(await undo(0)).to.equal(undefined)
    expect((await latest()).form.title).to.deep.equal({ en: 'One' })
  })

  it('is one event for each sitting of each person', async () => {
    const colleague = await aPerson(there.stores.db, ['researcher'])
    await save('One', 0)
    await save('Two', 1, undefined, minutesLater(9))
    await save('Three', 2, colleague.id, minutesLater(10))
    await save('Four', 3, colleague.id, minutesLater(21))
    expect((await edits()).map(({ person_id }) => person_id)).to.deep.equal([
      world.researcher.id,
      colleague.id,
      colleague.id,
    ])
  })

  it('ends with publication, after which the next version begins as the last', async () => {
    const by = { by: world.researcher.id, now: NOON }
    await save('One', 0)
    expect(await publishDraft(there.stores.db, id, by)).to.deep.equal([])
    expect(await save('Two', 1)).to.equal(undefined)
    expect(await undo(1)).to.equal(undefined)
    await beginVersion(there.stores.db, id, by)
    expect(await latest()).to.deep.include({ number: 2, state: 'draft', revision: 0, form: titled('One') })
    const second = await beginVersion(there.stores.db, id, by).catch((error: unknown) => error)
    expect(second).to.be.instanceOf(Problem)
  })
})
