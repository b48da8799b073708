/** Returns the fields of a form as a browser would post them, the CSRF token separately. */
export function formIn(html: string, mark: string): { token: string[]; fields: Record<string, string[]> } {
  const form = html.split('<form').find((part) => part.slice(0, part.indexOf('>')).includes(mark)) ?? ''
  const [whole = ''] = form.split('</form>')
  const fields: Record<string, string[]> = {}
  const add = (name: string, value: string) => (fields[name] ??= []).push(plain(value))
  for (const [tag] of whole.matchAll(
    /<input [^>]*>|<textarea[^>]*>[^<]*<\/textarea>|<select[\s\S]*?<\/select>/g,
  )) {
    const name = /name="([^"]*)"/.exec(tag)?.[1] ?? ''
    if (tag.startsWith('<textarea')) add(name, />([^<]*)<\/textarea>$/.exec(tag)?.[1] ?? '')
    else if (tag.startsWith('<select')) {
      const chosen = /<option value="([^"]*)"[^>]* selected/.exec(tag) ?? /<option value="([^"]*)"/.exec(tag)
      add(name, chosen?.[1] ?? '')
    } else if (!/type="(?:radio|checkbox)"/.test(tag) || tag.includes(' checked'))
      add(name, /value="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  const { _csrf: token = [], ...others } = fields
  return { token, fields: others }
}

const plain = (html: string) =>
  html
    .replaceAll('&#39;', "'")
    .replaceAll('&#34;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
