import type { Input } from '../../src/instrument/answer.ts'

/** HTTP client with cookies for a server's real pages. */
export type Browser = Readonly<{
  get: (address: string) => Promise<Response>
  /** Returns where an address leads. */
  led: (address: string) => Promise<string>
  /** Posts a form and returns where it led; throws when it led nowhere. */
  post: (address: string, fields: Input | FormData) => Promise<string>
  /** Posts a form and returns whether it was taken: false where its page came again, refused. */
  taken: (address: string, fields: Input) => Promise<boolean>
  /** Posts a form that is answered with a page. */
  shown: (address: string, fields: Input) => Promise<string>
}>

/** Returns a client without cookies. */
export function browserAt(base: string): Browser {
  const cookies = new Map<string, string>()
  const ask = async (address: string, init: Pick<RequestInit, 'method' | 'body'>) => {
    const cookie = Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(base + address, {
      ...init,
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    })
    for (const given of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(given) ?? []
      if (value) cookies.set(name, value)
    }
    return response
  }
  const posted = async (address: string, fields: Input | FormData) =>
    await ask(address, { method: 'POST', body: fields instanceof FormData ? fields : bodyOf(fields) })
  return {
    get: async (address) => {
      const response = await ask(address, {})
      if (response.status !== 200) throw new Error(`${address} answered ${response.status}`)
      return response
    },
    led: async (address) => await ledTo(address, await ask(address, {})),
    post: async (address, fields) => await ledTo(address, await posted(address, fields)),
    taken: async (address, fields) => {
      const response = await posted(address, fields)
      if (response.status !== 422) return (await ledTo(address, response)) !== ''
      await response.body?.cancel()
      return false
    },
    shown: async (address, fields) => {
      const response = await posted(address, fields)
      const text = await response.text()
      if (response.status !== 200) throw new Error(`${address} answered ${response.status}:\n${text}`)
      return text
    },
  }
}

async function ledTo(address: string, response: Response): Promise<string> {
  const location = response.headers.get('location')
  if (response.status !== 303 || !location)
    throw new Error(`${address} answered ${response.status}:\n${await response.text()}`)
  await response.body?.cancel()
  return location
}

const bodyOf = (fields: Input) =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) => values.map((value) => [name, value])),
  )
