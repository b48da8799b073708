import { blank, faultList, field, titled, type Filled } from '../web/field.ts'
import type { Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { AccessRequest } from './access.ts'
import { asStored, emailField } from './sign-in-pages.ts'
import { requestOf } from './request-shown.ts'
import { at } from './auth.ts'
import type { Passed } from './invite.ts'
import { rolesOf, stateOf, type AccountState, type Person } from './person.ts'
import { accountStateName, roleChoices, roleName } from './roles.ts'

/** The list of accounts, with the form to invite. */
export function peoplePage(
  frame: Frame,
  people: readonly Person[],
  requests: readonly AccessRequest[],
  you: Person,
  filled: Filled = blank(frame.language),
): Page {
  const { language } = frame
  const { t } = language
  const name = field(filled, 'name', t('people.name'))
  const email = emailField(filled, 'off')
  return page(at(frame, paths.people()), 'people/people', titled(filled, t('people.people')), {
    count: t('people.list_lede', { n: people.length }),
    rows: people.map((person) => rowOf(language, person, you)),
    requests: requests.map((request) => requestOf(language, request, you)),
    alone: people.length === 1,
    events: paths.events(),
    invite: paths.people(),
    faults: faultList(filled, [name, email]),
    name,
    email,
    roles: roleChoices(filled),
  })
}

/** An account with an administrator's actions. */
export function personPage(frame: Frame, person: Person, you: Person, wrong?: Filled): Page {
  const { language } = frame
  const { t } = language
  const state = stateOf(person)
  const filled = wrong ?? blank(language)
  const ticked = filled.input['roles'] ? filled : { ...filled, input: { roles: rolesOf(person) } }
  const particulars = [
    field(asStored(filled, person), 'name', t('people.name')),
    emailField(asStored(filled, person), 'off'),
  ]
  return page(at(frame, paths.people()), 'people/person', titled(filled, person.name), {
    people: paths.people(),
    name: person.name,
    email: person.email,
    ...stateIn(language, state),
    faults: faultList(filled, particulars),
    correct: paths.particulars(person.id),
    particulars,
    change_roles: paths.roles(person.id),
    roles: roleChoices(ticked),
    new_link: state === 'deactivated' ? '' : paths.passwordReset(person.id),
    invited: person.password_hash === null,
    yourself: person.id === you.id,
    activate: state === 'deactivated' ? paths.activation(person.id) : '',
    deactivate: paths.deactivation(person.id),
    typed: field(filled, 'typed_email', t('people.type_email'), {
      control: 'email',
      dir: 'ltr',
      hint: t('people.type_email_hint', { email: person.email }),
    }),
  })
}

/** A link to pass on, shown only once. */
export function linkPage(frame: Frame, { person, until }: Passed, address: string): Page {
  const { t, moment } = frame.language
  const { name } = person
  return page(at(frame, paths.people()), 'people/link', t('people.link_for', { name }), {
    heading: t('people.link_for', { name }),
    address,
    once: t('people.link_once', { until: moment(until, 'UTC') }),
    people: paths.people(),
    person: paths.person(person.id),
    to_person: t('people.to_person', { name }),
  })
}

const rowOf = (language: Language, person: Person, you: Person) => ({
  path: paths.person(person.id),
  name: person.name,
  email: person.email,
  yourself: person.id === you.id,
  roles: language.list(rolesOf(person).map((role) => roleName(language, role))),
  ...stateIn(language, stateOf(person)),
})

/** Symbol beside the name of a state. */
const SHAPE: Readonly<Record<AccountState, string>> = {
  invited: 'draft',
  active: 'open',
  deactivated: 'closed',
}
const stateIn = (language: Language, state: AccountState) => ({
  shape: SHAPE[state],
  state: accountStateName(language, state),
})
