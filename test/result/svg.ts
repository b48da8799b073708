import sax from 'sax'

/** Elements of a well-formed XML document, with their attributes and text. */
export function elementsIn(xml: string) {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = []
  const open: typeof found = []
  const parser = sax.parser(true)
  const handlers: Partial<typeof parser> = {
    onerror: (error) => {
      throw error
    },
    onopentag: ({ name, attributes }) => {
      const element = { name, attributes: attributes as Record<string, string>, text: '' }
      found.push(element)
      open.push(element)
    },
    ontext: (text) => {
      for (const element of open) element.text += text
    },
    onclosetag: () => void open.pop(),
  }
  Object.assign(parser, handlers).write(xml).close()
  return found
}

/** The text of a reply that is an SVG file. */
export const svgIn = ({ body, text }: { body: unknown; text: string }): string =>
  Buffer.isBuffer(body) ? body.toString('utf8') : text
