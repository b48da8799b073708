import { formBody, tokenIn } from './app.ts'

type Answer = Readonly<{ status: number; location: string; text: string }>
type Fields = Readonly<Record<string, string>>
type Form = Readonly<Record<string, string | readonly string[]>>

/** Request timeout in milliseconds. */
const PATIENCE = 60_000

/** HTTP client that keeps its cookies across servers; URLs are absolute. */
export type HttpClient = Readonly<{
  get: (url: string) => Promise<Answer>
  post: (url: string, fields?: Form) => Promise<Answer>
  /** Posts a staff form with its CSRF token. */
  act: (url: string, fields?: Fields) => Promise<Answer>
  /** The Cookie header. */
  cookie: () => string
}>

/** Returns a client without cookies; `own`: extra headers. */
export function httpClient(own: Fields = {}): HttpClient {
  const cookies = new Map<string, string>()
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const ask = async (url: string, init: RequestInit): Promise<Answer> => {
    const headers = {
      Cookie: cookie(),
      'Sec-Fetch-Site': 'same-origin',
      'Accept-Language': 'en',
      ...own,
    }
    const res = await fetch(url, {
      ...init,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    })
    for (const given of res.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(given) ?? []
      cookies.set(name, value)
    }
    return { status: res.status, location: res.headers.get('location') ?? '', text: await res.text() }
  }
  const get = async (url: string) => await ask(url, {})
  const post = async (url: string, fields: Form = {}) =>
    await ask(url, { method: 'POST', body: new URLSearchParams(formBody(fields)) })
  const act = async (url: string, fields: Fields = {}) => {
    const token = tokenIn((await get(new URL('/account', url).href)).text)
    return await post(url, { _csrf: token, ...fields })
  }
  return { get, post, act, cookie }
}
