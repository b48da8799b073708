import { randomBytes } from 'node:crypto'

import type { Input } from '../../src/instrument/answer.ts'
import { browserAt } from './browser.ts'
import { fieldIn } from './html.ts'

/** Somebody of the staff at their browser. */
export type Staff = Readonly<{
  page: (address: string) => Promise<string>
  /** Returns where an address leads. */
  led: (address: string) => Promise<string>
  /** Posts a form of a page that is loaded first; returns where it led. */
  act: (page: string, address: string, fields?: Input) => Promise<string>
  /** Posts a form as it was on the page `html`. */
  send: (html: string, address: string, fields: Input) => Promise<string>
  /** The same; returns whether it was taken: false where its page came again, refused. */
  attempt: (page: string, address: string, fields: Input) => Promise<boolean>
  /** The same for a form that is answered with a page. */
  ask: (page: string, address: string, fields: Input) => Promise<string>
  /** Uploads a file with the form of a page. */
  upload: (page: string, address: string, file: Readonly<{ name: string; text: string }>) => Promise<string>
}>

export const newPassword = (): string => randomBytes(18).toString('base64url')

/** Opens a link by which a password is chosen, chooses one, and returns the person, signed in. */
export async function staffBy(base: string, link: string, password: string): Promise<Staff> {
  const browser = browserAt(base)
  const page = async (address: string) => await (await browser.get(address)).text()
  await page(link)
  await browser.post(link, { password: [password] })
  const tokenOf = (html: string) => fieldIn(html, '_csrf')
  const send = async (html: string, address: string, fields: Input) =>
    await browser.post(address, { _csrf: [tokenOf(html)], ...fields })
  return {
    page,
    led: browser.led,
    send,
    act: async (from, address, fields = {}) => await send(await page(from), address, fields),
    attempt: async (from, address, fields) =>
      await browser.taken(address, { _csrf: [tokenOf(await page(from))], ...fields }),
    ask: async (from, address, fields) =>
      await browser.shown(address, { _csrf: [tokenOf(await page(from))], ...fields }),
    upload: async (from, address, { name, text }) => {
      const html = await page(from)
      const form = new FormData()
      form.set('_csrf', tokenOf(html))
      form.set('version', fieldIn(html, 'version'))
      form.set('file', new Blob([text]), name)
      return await browser.post(address, form)
    },
  }
}
