import { blank, faultList, field, titled, type Filled } from '../web/field.ts'
import type { Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Person } from './person.ts'

/** Frame of staff pages before sign-in. */
export const signInFrame = (language: Language): Frame => ({ layout: 'sign-in', language })

/** `action` is the URL of the form; `unused` whether there is no account yet. */
export function signInPage(
  { language }: Frame,
  { action, unused, filled = blank(language) }: { action: string; unused: boolean; filled?: Filled },
): Page {
  const { t } = language
  const title = unused ? t('people.nobody_title') : titled(filled, t('people.sign_in'))
  return page(signInFrame(language), 'people/sign-in', title, {
    action,
    unused,
    join: paths.join(),
    held: `${paths.held()}?lang=${language.code}`,
    faults: faultList(filled),
    email: emailField(filled),
    password: field(filled, 'password', t('people.password'), {
      control: 'password',
      autocomplete: 'current-password',
    }),
  })
}

export function setUpPage(
  { language }: Frame,
  { action, filled = blank(language) }: { action: string; filled?: Filled },
): Page {
  const { t } = language
  return page(signInFrame(language), 'people/set-up', titled(filled, t('people.set_up')), {
    action,
    faults: faultList(filled),
    name: field(filled, 'name', t('people.name'), { autocomplete: 'name' }),
    email: emailField(filled),
    password: newPasswordField(filled, t('people.password')),
  })
}

/** For an invitation (`first`) or a link for a new password. */
export function choosePasswordPage(
  { language }: Frame,
  {
    action,
    person,
    first,
    filled = blank(language),
  }: { action: string; person: Person; first: boolean; filled?: Filled },
): Page {
  const { t } = language
  const { name, email } = person
  const heading = first ? t('people.welcome', { name }) : t('people.reset')
  return page(signInFrame(language), 'people/choose-password', titled(filled, heading), {
    action,
    heading,
    lede: first ? t('people.invitation_lede', { email }) : t('people.reset_lede', { email }),
    email,
    faults: faultList(filled),
    password: newPasswordField(filled, t('people.new_password')),
  })
}

/** Returns the form, filled with the stored name and e-mail unless posted. */
export const asStored = (filled: Filled, { name, email }: Person): Filled => ({
  ...filled,
  input: { name: [name], email: [email], ...filled.input },
})

export const emailField = (filled: Filled, autocomplete = 'username') =>
  field(filled, 'email', filled.language.t('people.email'), { control: 'email', dir: 'ltr', autocomplete })

export const newPasswordField = (filled: Filled, label: string) =>
  field(filled, 'password', label, {
    control: 'password',
    hint: filled.language.t('people.password_hint'),
    autocomplete: 'new-password',
  })
