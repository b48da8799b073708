import type { ErrorRequestHandler, Request, RequestHandler } from 'express'

import type { Context } from '../context.ts'
import { notFound } from '../problem.ts'
import type { Key } from '../locale/message.ts'
import { isForged } from '../web/csrf.ts'
import { languageFor } from '../web/errors.ts'
import { isInterfaceLanguage, languageOf, type Language } from '../web/language.ts'
import type { Frame } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { isOnlyCoder, type Person, type Role } from './person.ts'
import { findActivePerson } from './queries.ts'

/** Authentication middleware: redirects to sign-in without a valid visit. A change of password ends visits. */
export const signedIn =
  ({ stores }: Context): RequestHandler =>
  async (req, res, next) => {
    const { person_id, generation } = req.session
    const person = person_id === undefined ? undefined : await findActivePerson(stores.db, person_id)
    if (!person || person.visit_generation !== generation) {
      return res.redirect(303, paths.signIn())
    }
    req.person = person
    next()
  }

/** Middleware that sets the frame of staff pages, with the CSRF token; mount it after csrf. */
export const framed: RequestHandler = (req, _res, next) => {
  const { language } = req.session
  const { notice } = req.session
  const spoken = language && isInterfaceLanguage(language) ? languageOf(language, 'en') : languageFor(req)
  req.frame = staffFrame(personOf(req), spoken, req.csrfToken(), notice ? spoken.t(notice) : '')
  next()
}

/** Sets the frame of the page that refuses a form whose CSRF token is of an earlier visit. */
export const framedThough: ErrorRequestHandler = (error, req, res, next) =>
  isForged(error) ? framed(req, res, () => next(error)) : next(error)

/** Returns the signed-in person. Throws TypeError on a route not behind `signedIn`. */
export function personOf(req: Request): Person {
  if (!req.person) throw new TypeError('nobody is signed in on this route')
  return req.person
}

/** Returns the frame of the page. Throws TypeError on a route not behind `framed`. */
export function frameOf(req: Request): Frame {
  if (!req.frame) throw new TypeError('this route has no frame')
  return req.frame
}

/** Authorization middleware: throws not_found without the role, so that pages are not revealed. */
export const only =
  (role: Role): RequestHandler =>
  (req, _res, next) => {
    if (personOf(req)[role] !== 1) throw notFound()
    next()
  }

/** Returns the path of a person's first page: their work. */
export const homeOf = (person: Person): string =>
  person.researcher === 1 || person.administrator === 1
    ? paths.consultations()
    : isOnlyCoder(person)
      ? paths.coding()
      : paths.sessions()

export type MenuItem = { readonly path: string; readonly label: string; readonly current: boolean }

function staffFrame(person: Person, language: Language, csrf: string, notice: string): Frame {
  const { t } = language
  const menu = [
    ...(isOnlyCoder(person)
      ? []
      : [
          { path: paths.consultations(), label: t('people.menu_consultations'), current: false },
          { path: paths.sessions(), label: t('people.menu_sessions'), current: false },
        ]),
    ...(person.coder ? [{ path: paths.coding(), label: t('coding.menu'), current: false }] : []),
    ...(person.administrator
      ? [
          { path: paths.people(), label: t('people.menu_people'), current: false },
          { path: paths.backups(), label: t('people.menu_backups'), current: false },
        ]
      : []),
  ]
  return {
    layout: 'staff',
    language,
    csrf,
    home: homeOf(person),
    around: {
      menu,
      within: [],
      person_name: person.name,
      notice,
      news: null,
      script: 'js/staff.js',
      /** Words in the margin of every page when it is printed; '' for none. */
      mark: '',
    },
  }
}

/** Returns the frame with the current menu item marked; `within` is a second-level menu. */
export function at(frame: Frame, current: string, within: readonly MenuItem[] = []): Frame {
  const own = frame.around?.['menu']
  const menu = (isMenu(own) ? own : []).map((item) => ({ ...item, current: item.path === current }))
  return { ...frame, around: { ...frame.around, menu, within } }
}

const isMenu = (menu: unknown): menu is readonly MenuItem[] => Array.isArray(menu)

/** Sets a notice shown once, on the person's next page. */
export function tell(req: Request, key: Key): void {
  req.session.notice = key
}
