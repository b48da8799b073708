import type { Codebook } from '../codebook/codebook.ts'
import { guidOf } from '../codebook/guid.ts'
import { childrenOf } from '../codebook/tree.ts'
import { descriptionOf } from './description.ts'
import { CODEBOOK_NAMESPACE, ORIGIN } from './project.ts'
import { DECLARATION, tag, textTag } from './xml.ts'

const SCHEMA = 'http://schema.qdasoftware.org/versions'

/** The set that names retired codes: these files know no other sign of them. */
export const RETIRED = guidOf('set', 'retired')

/** Writes a codebook as .qdc (REFI-QDA CodeBook 1.0); undefined for one without codes, which its schema forbids. */
export function qdcFile(codebook: Codebook): string | undefined {
  if (codebook.codes.length === 0) return undefined
  const attributes = rootAttributes(CODEBOOK_NAMESPACE, 'Codebook')
  const children = [codesTag(codebook), setsTag(codebook, 'guid')]
  return `${DECLARATION}${tag('CodeBook', { ...attributes, origin: ORIGIN }, children)}\n`
}

/** The namespace of a root element, and where its schema is. */
export const rootAttributes = (namespace: string, schema: 'Codebook' | 'Project') => ({
  xmlns: namespace,
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': `${namespace} ${SCHEMA}/${schema}/v1.0/${schema}.xsd`,
})

/** Writes all codes, each within the one above it. */
export function codesTag(codebook: Codebook): string {
  const below = (parent: string | null): readonly string[] =>
    childrenOf(codebook, parent).map((code) =>
      tag('Code', { guid: code.guid, name: code.name, isCodable: 'true', color: code.color || undefined }, [
        textTag('Description', descriptionOf(code)),
        ...below(code.guid),
      ]),
    )
  return tag('Codes', {}, below(null))
}

/** Writes the set of retired codes; '' where there are none, since an empty Sets is invalid. */
export function setsTag({ codes }: Codebook, member: 'guid' | 'targetGUID'): string {
  const retired = codes.filter((code) => code.retired)
  if (retired.length === 0) return ''
  const members = retired.map(({ guid }) => tag('MemberCode', { [member]: guid }))
  return tag('Sets', {}, [tag('Set', { guid: RETIRED, name: 'Retired' }, members)])
}
