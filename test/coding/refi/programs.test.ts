import { expect } from 'chai'

import { readQdc } from '../../../src/coding/refi/read-codes.ts'
import { readQdpx } from '../../../src/coding/refi/read-project.ts'
import { expectLawful, guid } from '../codebook/books.ts'
import { zipOf } from './projects.ts'

const upper = (name: string) => guid(name).toUpperCase()
const bytes = (text: string) => new TextEncoder().encode(text)
const XML = '<?xml version="1.0" encoding="utf-8"?>'
const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

function codesRead(file: Uint8Array) {
  const found = readQdc(file)
  if (!found.ok) throw new Error(found.fault.key)
  expectLawful(found.codebook)
  const codes = found.codebook.codes.map(({ name, parent, definition }) => ({ name, parent, definition }))
  return { codes, told: found.told.map(({ key }) => key) }
}

function projectRead(files: Readonly<Record<string, string>>) {
  const found = readQdpx(zipOf(files))
  if (!found.ok) throw new Error(found.fault.key)
  const { codes, sources } = found.project
  return {
    codes: codes.codes.map(({ name, parent }) => ({ name, parent })),
    sources,
    told: found.told.map(({ key }) => key),
  }
}

/** Files as these programs write them, in words of our own: attributes, their order, namespaces and what they leave out. */
describe('a codebook as another program writes it', () => {
  it('is read from Taguette 1.4, whose empty Sets no schema allows', () => {
    const file = `${XML}\n<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Taguette 1.4.1"><Codes><Code guid="${upper('a')}" name="water.rivers" isCodable="true"/><Code guid="${upper('b')}" name="water" isCodable="true"/></Codes><Sets/></CodeBook>`
    const { codes, told } = codesRead(bytes(file))
    expect(codes.map(({ name }) => name)).to.deep.equal(['water.rivers', 'water'])
    expect(told).to.deep.equal([])
  })

  it('is read from QualCoder 3.8, whose categories are codes that cannot be given', () => {
    const file = `${XML}
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" xsi:schemaLocation="urn:QDA-XML:codebook:1.0 Codebook.xsd" origin="QualCoder" ${XSI}>
<Codes>
<Code guid="${guid('m')}" name="Money &amp; &lt;coins&gt; &quot;here&quot; — 钱" isCodable="true" color="#81BEF7" />
<Code guid="${guid('c')}" name="Harvest" isCodable="false">
<Code guid="${guid('d')}" name="Drought" isCodable="true" color="#A3BEA5">
<Description>Too little rain.
Or too late.</Description>
</Code>
</Code>
</Codes>
</CodeBook>`
    expect(codesRead(bytes(file))).to.deep.equal({
      codes: [
        { name: 'Money & <coins> "here" — 钱', parent: null, definition: '' },
        { name: 'Harvest', parent: null, definition: '' },
        { name: 'Drought', parent: guid('c'), definition: 'Too little rain.\nOr too late.' },
      ],
      told: [],
    })
  })

  it('is read from ATLAS.ti 23, by its first namespace or the right one; its groups are told', () => {
    const file = (namespace: string) =>
      bytes(`${XML}
<CodeBook ${XSI} xsi:schemaLocation="urn:QDA-XML:codebook:0:4 Codebook.xsd" origin="ATLAS.ti Win 23.4.0" xmlns="${namespace}">
  <Codes>
    <Code guid="${upper('w')}" name="water" color="#46AA00" isCodable="true">
      <Description>Rivers and rain</Description>
    </Code>
  </Codes>
  <Sets>
    <Set name="nature" guid="${upper('s')}">
      <Description>What grows</Description>
      <MemberCode guid="${upper('w')}" />
    </Set>
  </Sets>
</CodeBook>`)
    const right = codesRead(file('urn:QDA-XML:codebook:1.0'))
    expect(right.codes).to.deep.equal([{ name: 'water', parent: null, definition: 'Rivers and rain' }])
    expect(right.told).to.deep.equal(['codes.left_element'])
    const first = codesRead(file('urn:QDA-XML:codebook:0:4'))
    expect(first.codes).to.deep.equal(right.codes)
    expect(first.told).to.include('codes.refi_read_anyway')
  })

  it('is read from NVivo 12 for Mac, whose namespace has a colon too many', () => {
    const file = `<?xml version="1.0" encoding="UTF-8" standalone="no" ?><CodeBook origin="NVivo 12 For Mac" xmlns="urn:QDA-XML:codebook:1:0" ${XSI} xsi:schemaLocation="urn:QDA-XML:codebook:1:0 Codebook.xsd"><Codes><Code guid="${upper('w')}" name="water" isCodable="true"></Code>\n</Codes></CodeBook>`
    expect(codesRead(bytes(file))).to.deep.equal({
      codes: [{ name: 'water', parent: null, definition: '' }],
      told: ['codes.refi_read_anyway'],
    })
  })
})

describe('a project as another program writes it', () => {
  it('is read from NVivo 12.6, whose text stands in a file of its own beside a rich one', () => {
    const id = guid('text')
    const qde = `${XML}
<Project xmlns:xsd="http://www.w3.org/2001/XMLSchema" name="Untitled" origin="NVivo for Windows 12.6" creatingUserGUID="${guid('user')}" creationDateTime="2025-02-21T15:09:07Z" basePath="" xmlns="urn:QDA-XML:project:1.0">
  <Users><User guid="${guid('user')}" name="Jo Coder" /></Users>
  <CodeBook><Codes>
    <Code guid="${guid('harvest')}" name="Harvest" isCodable="true">
      <Code guid="${guid('drought')}" name="Drought" isCodable="true" />
    </Code>
  </Codes></CodeBook>
  <Sources>
    <TextSource guid="${id}" name="answers" richTextPath="internal://${id}.docx" plainTextPath="internal://${id}.txt" creationDateTime="2025-06-11T16:24:07Z">
      <PlainTextSelection guid="${guid('stretch')}" name="" startPosition="4" endPosition="9">
        <Coding guid="${guid('coding')}"><CodeRef targetGUID="${guid('drought')}" /></Coding>
      </PlainTextSelection>
    </TextSource>
  </Sources>
</Project>`
    const { codes, sources } = projectRead({
      'project.qde': qde,
      [`sources/${id}.txt`]: 'The wells are dry.',
    })
    expect(codes).to.deep.equal([
      { name: 'Harvest', parent: null },
      { name: 'Drought', parent: guid('harvest') },
    ])
    const given = sources.flatMap(({ text, codings }) =>
      codings.map(({ code, start, end }) => [code, text.slice(start ?? 0, end ?? 0)]),
    )
    expect(given).to.deep.equal([[guid('drought'), 'wells']])
  })

  it('is read from MAXQDA 24, with a BOM, line ends of two characters, users and sets', () => {
    const user = upper('user')
    const by = `modifyingUser="${user}" creatingUser="${user}" creationDateTime="2024-10-18T23:23:46Z" modifiedDateTime="2024-10-18T23:23:46Z"`
    const qde = `${XML}
<Project xsi:schemaLocation="urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd" ${XSI} xmlns="urn:QDA-XML:project:1.0" origin="MAXQDA 24 (Release 24.7.0)" name="Rivers" modifiedDateTime="2025-07-14T18:42:34Z">
 <Users>
  <User guid="${user}" name="jo"/>
 </Users>
 <CodeBook>
  <Codes>
   <Code color="#ef8256" guid="${upper('water')}" name="Water &amp; rain" isCodable="true">
    <Description>Never give this one.</Description>
    <Code color="#ef8256" guid="${upper('wells')}" name="Wells" isCodable="true">
     <Description>Of any depth.</Description>
    </Code>
   </Code>
  </Codes>
 </CodeBook>
 <Sources>
  <TextSource ${by} guid="${upper('one')}" name="One" plainTextPath="internal://${upper('one')}.txt"/>
  <TextSource ${by} guid="${upper('two')}" name="Two" plainTextPath="internal://${upper('two')}.txt"/>
 </Sources>
 <Sets>
  <Set guid="${upper('set')}" name="Both">
   <MemberSource targetGUID="${upper('one')}"/>
   <MemberSource targetGUID="${upper('two')}"/>
  </Set>
 </Sets>
</Project>`
    const { codes, sources, told } = projectRead({
      'project.qde': qde,
      [`sources/${upper('one')}.txt`]: '\uFEFFDry.\r\nVery dry.',
      [`sources/${upper('two')}.txt`]: 'Wet.',
    })
    expect(codes).to.deep.equal([
      { name: 'Water & rain', parent: null },
      { name: 'Wells', parent: guid('water') },
    ])
    expect(sources.map(({ text }) => text)).to.deep.equal(['Dry.\nVery dry.', 'Wet.'])
    expect(told).to.include('codes.left_element')
  })
})
