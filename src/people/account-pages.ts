import { blank, faultList, field, type Filled } from '../web/field.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { newPasswordField, titled } from './door-pages.ts'
import { at } from './gate.ts'
import { rolesOf, type Person } from './person.ts'
import { roleName } from './roles.ts'

/** A person's own account. */
export function accountPage(frame: Frame, person: Person, filled: Filled = blank(frame.language)): Page {
  const { t, list } = frame.language
  return page(at(frame, paths.account()), 'people/account', titled(filled, t('people.account')), {
    name: person.name,
    email: person.email,
    roles: list(rolesOf(person).map((role) => roleName(frame.language, role))),
    faults: faultList(filled),
    change: paths.password(),
    current_password: field(filled, 'current_password', t('people.current_password'), {
      control: 'password',
      autocomplete: 'current-password',
    }),
    new_password: newPasswordField(filled, t('people.new_password')),
    sign_out: paths.signOut(),
  })
}
