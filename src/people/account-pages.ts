import { blank, faultList, field, titled, type Filled } from '../web/field.ts'
import type { Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Visit } from '../web/visit-queries.ts'
import type { AccessRequest } from './access.ts'
import { asStored, newPasswordField } from './sign-in-pages.ts'
import { at } from './auth.ts'
import { rolesOf, type Person } from './person.ts'
import { requestOf } from './request-shown.ts'
import { roleName } from './roles.ts'

export function accountPage(
  frame: Frame,
  person: Person,
  own: Own,
  filled: Filled = blank(frame.language),
): Page {
  const { t, list } = frame.language
  const own_name = field(asStored(filled, person), 'name', t('people.name'), { autocomplete: 'name' })
  return page(at(frame, paths.account()), 'people/account', titled(filled, t('people.account')), {
    name: person.name,
    email: person.email,
    roles: list(rolesOf(person).map((role) => roleName(frame.language, role))),
    faults: faultList(filled, [own_name]),
    rename: paths.ownName(),
    own_name,
    change: paths.password(),
    current_password: field(filled, 'current_password', t('people.current_password'), {
      control: 'password',
      autocomplete: 'current-password',
    }),
    new_password: newPasswordField(filled, t('people.new_password')),
    requests: own.requests.map((request) => requestOf(frame.language, request, person)),
    visits: own.visits.map((visit) => visitShown(frame.language, visit, own.here)),
    end_others: own.visits.length > 1 ? paths.otherVisits() : '',
    sign_out: paths.signOut(),
  })
}

/** A person's requests and visits; `here` is the hash of this browser's visit. */
type Own = Readonly<{ requests: readonly AccessRequest[]; visits: readonly Visit[]; here: string }>

function visitShown({ t, days }: Language, { id_hash, begun_on, used_on }: Visit, here: string) {
  const values = { begun: days(begun_on, begun_on), used: days(used_on, used_on) }
  return { days: t('people.visit_days', values), here: id_hash === here, end: paths.visit(id_hash) }
}
