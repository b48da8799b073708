import ejs from 'ejs'
import MarkdownIt from 'markdown-it'

const MARK = Symbol('markup')

/** HTML that may be printed as it is: made here and nowhere else, from authors' words, with nothing but safe marks. */
export type Markup = { readonly [MARK]: true; readonly html: string }

/** What a template prints: text, which it escapes, or markup. */
export type Words = string | Markup

export const isMarkup = (value: unknown): value is Markup =>
  typeof value === 'object' && value !== null && MARK in value

/** Emphasis, strong, line breaks and links of an author's words, for a line; plain text stays text. */
export const inline = (source: string): Words => (isPlain(source) ? source : drawn(source, 'line'))

/** The same with paragraphs and lists, for a note or a description. */
export const block = (source: string): Markup => drawn(source, 'block')

/** Authors' words without their marks, on one line, for wherever only text can stand. */
export const plainWords = (source: string): string => (isPlain(source) ? source : unmarked(source, ' '))

/** The same with its lines kept, for paper. */
export const plainLines = (source: string): string => (isPlain(source) ? source : unmarked(source, '\n'))

function unmarked(source: string, gap: string): string {
  const texts: string[] = []
  for (const { type, children } of markdown.parse(source, {})) {
    if (type !== 'inline') continue
    if (texts.length > 0) texts.push(gap)
    for (const token of children ?? []) texts.push(token.type.endsWith('break') ? gap : token.content)
  }
  return texts.join('').replaceAll(PIPE, '$2').trim()
}

/** Text as a source that means just this text, whatever signs are in it. */
export const asSource = (text: string): string =>
  text
    .replaceAll(/[\uE000-\uE002]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[!-/:-@[-`{-~]/g, '\\$&')

/** The source of a text that a script of the page puts anew when the answer called `name` changes. */
export const asPiped = (name: string, text: string): string => `\uE000${name}\uE001${asSource(text)}\uE002`

/** Marks beginning and end of a piped answer, in a part of Unicode that has no characters. */
const PIPE = /\uE000([\w.-]*)\uE001([^\uE000-\uE002]*)\uE002/g

/** Only what is listed is known: no HTML, no images, no headings, no code. */
const reader = () =>
  new MarkdownIt('zero', { html: false, breaks: true }).enable([
    'emphasis',
    'balance_pairs',
    'escape',
    'newline',
    'link',
    'autolink',
    'list',
  ])

const markdown = reader()
markdown.validateLink = (address) => /^(?:https:\/\/|mailto:)/i.test(address.trim())
markdown.renderer.rules['link_open'] = (tokens, place, options, _env, renderer) => {
  tokens[place]?.attrSet('target', '_blank')
  tokens[place]?.attrSet('rel', 'noopener noreferrer')
  return renderer.renderToken(tokens, place, options)
}

/** Takes any address for one, as it is written: with an answer in it, it may become one that is followed. */
const anyLink = reader()
anyLink.validateLink = () => true
anyLink.normalizeLink = (address) => address

/** The addresses and titles of links in a source, on a line or in a block. */
export const addressesIn = (source: string): readonly string[] =>
  /\]\(|</.test(source)
    ? [...anyLink.parse(source, {}), ...anyLink.parseInline(source, {})]
        .flatMap(({ children }) => children ?? [])
        .flatMap(({ attrs }) => (attrs ?? []).map(([, value]) => String(value)))
    : []

/** Words of another language than their page: named, and in a direction of their own. */
export const inTongue = (
  words: Words,
  { code, dir }: { code: string; dir: string },
  as = 'span',
): Markup => ({
  [MARK]: true,
  html: `<${as} lang="${ejs.escapeXML(code)}" dir="${dir}">${isMarkup(words) ? words.html : ejs.escapeXML(words)}</${as}>`,
})

/** Words that carry the tag of their language within a sentence, by signs that are no characters. */
export const carried = (words: string, tag: string): string => `\uE010${tag}\uE011${words}\uE012`

/** A sentence with what it carries as markup; text where it carries nothing. */
export function uncarried(sentence: string, dirOf: (tag: string) => string): Words {
  if (!sentence.includes('\uE010')) return sentence
  const marked = (_carried: string, code: string, words: string) =>
    `<span lang="${code}" dir="${dirOf(code)}">${words}</span>`
  const html = ejs.escapeXML(sentence).replaceAll(/\uE010([\w-]+)\uE011([^\uE010-\uE012]*)\uE012/g, marked)
  return { [MARK]: true, html }
}

/** An expression within a sentence, by signs that are no characters. */
export const asCode = (source: string): string => `\uE013${source.replaceAll(/[\uE013\uE014]/g, '')}\uE014`

/** A sentence with its expressions as code, left to right in every language; text where it has none. */
export function withCode(sentence: string): Words {
  if (!sentence.includes('\uE013')) return sentence
  const html = ejs.escapeXML(sentence)
  return {
    [MARK]: true,
    html: html.replaceAll(/\uE013([^\uE013\uE014]*)\uE014/g, '<code dir="ltr">$1</code>'),
  }
}

/** Without a sign that Markdown knows, words mean themselves. */
const isPlain = (source: string): boolean => !/[\\*_[\]<>&\n\uE000]|^\s|\s$/.test(source)

const known = new Map<string, Markup>()
const KNOWN_AT_MOST = 5000

/** Drawing is dear next to looking up, and a page of long lists draws the same words for everyone. */
function drawn(source: string, as: 'line' | 'block'): Markup {
  const name = `${as} ${source}`
  const before = known.get(name)
  if (before) return before
  const html = as === 'line' ? markdown.renderInline(source) : markdown.render(source).trim()
  const now: Markup = {
    [MARK]: true,
    html: html.replaceAll(PIPE, (_pipe, piped: string, text: string) => said(piped, text)),
  }
  if (source.includes('\uE000')) return now
  if (known.size >= KNOWN_AT_MOST) known.clear()
  known.set(name, now)
  return now
}

/** The text is drawn already; the name is one of a question. */
const said = (name: string, text: string) => `<span data-said="${ejs.escapeXML(name)}">${text}</span>`
