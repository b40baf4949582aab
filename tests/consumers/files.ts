import { strToU8, zipSync } from 'fflate'

/** A name that everything stumbles on that stumbles on anything: Arabic, quotes, a line end, what XML keeps for itself. */
export const NAME = 'سيرغي "لافروف"\n<أ> & ب'

function escaped(text: string): string {
  const marks: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', '\n': '&#10;' }
  return text.replaceAll(/[<>&"\n]/g, (mark) => marks[mark]!)
}

/** Two parallel edges between two nodes. */
export const graphml = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="name" for="node" attr.name="name" attr.type="string"/>
  <key id="claims" for="node" attr.name="claims" attr.type="int"/>
  <key id="disputed" for="edge" attr.name="disputed" attr.type="boolean"/>
  <graph edgedefault="directed">
    <node id="person:a"><data key="name">${escaped(NAME)}</data><data key="claims">3</data></node>
    <node id="state:b"/>
    <edge id="r1" source="person:a" target="state:b"><data key="disputed">true</data></edge>
    <edge id="r2" source="person:a" target="state:b"/>
  </graph>
</graphml>`

/** The same, one edge with an end and one that lasts. */
export const gexf = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
    <attributes class="node"><attribute id="claims" title="claims" type="integer"/></attributes>
    <nodes>
      <node id="person:a" label="${escaped(NAME)}"><attvalues><attvalue for="claims" value="3"/></attvalues></node>
      <node id="state:b" label="B"><spells><spell start="1991-12-26"/></spells></node>
    </nodes>
    <edges>
      <edge id="r1" source="person:a" target="state:b" kind="HOLDS_OFFICE"><spells><spell start="2004-03-09" end="2010-01-01"/></spells></edge>
      <edge id="r2" source="person:a" target="state:b" kind="HOLDS_OFFICE"><spells><spell start="2012-01-01"/></spells></edge>
    </edges>
  </graph>
</gexf>`

export const cyjs = JSON.stringify({
  directed: true,
  multigraph: false,
  data: [],
  elements: {
    nodes: [{ data: { id: 'a', value: 'a', name: NAME } }, { data: { id: 'b', value: 'b', name: 'B' } }],
    edges: [{ data: { id: 'r1', source: 'a', target: 'b' } }],
  },
})

export const turtle = `@prefix ex: <https://example.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
ex:a ex:name "لافروف"@ar ; ex:born "1950-03-21"^^xsd:date ; ex:says [ ex:quote "نعم\\nثم" ] .`

export const jsonld = JSON.stringify({
  '@context': { ex: 'https://example.org/', born: { '@id': 'ex:born', '@type': 'http://www.w3.org/2001/XMLSchema#date' } },
  '@id': 'ex:a',
  'ex:name': { '@value': 'لافروف', '@language': 'ar' },
  born: '1950-03-21',
  'ex:says': { 'ex:quote': 'نعم\nثم' },
})

const CX2 = [
  { CXVersion: '2.0', hasFragments: false },
  { metaData: [{ name: 'nodes', elementCount: 2 }] },
  { attributeDeclarations: [{ nodes: { name: { d: 'string' }, claims: { d: 'integer' } }, edges: { type: { d: 'string' } } }] },
  {
    nodes: [
      { id: 0, v: { name: NAME, claims: 3 } },
      { id: 1, v: { name: 'B' } },
    ],
  },
  { edges: [{ id: 0, s: 0, t: 1, v: { type: 'MEETS' } }] },
  { status: [{ success: true }] },
]
export const cx2 = JSON.stringify(CX2)

export const entities = [
  { id: 'a', schema: 'Person', properties: { name: ['لافروف'], birthDate: ['1950-03-21'] } },
  { id: 'b', schema: 'PublicBody', properties: { name: ['MFA'] } },
  { id: 'c', schema: 'Membership', properties: { member: ['a'], organization: ['b'], startDate: ['2004-03'] } },
]

/** Paragraphs of a text document that LibreOffice opens. */
export function flatText(...paragraphs: string[]): string {
  const [office, text] = ['office', 'text'].map((name) => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`)
  const body = paragraphs.map((each) => `<text:p>${escaped(each)}</text:p>`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="${office}" xmlns:text="${text}" office:version="1.2"
    office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${body}</office:text></office:body></office:document>`
}

/** A workbook of one sheet that is read from the right, with a heading that stays, a text, and a formula. */
export function workbook(): Uint8Array {
  const [main, rel] = ['spreadsheetml/2006/main', 'officeDocument/2006/relationships'].map(
    (each) => `http://schemas.openxmlformats.org/${each}`,
  )
  const view = '<sheetView workbookViewId="0" rightToLeft="1"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView>'
  const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
  const rows = `<row r="1">${text('A1', 'name')}${text('B1', 'sum')}</row><row r="2">${text('A2', NAME)}<c r="B2"><f>1+1</f></c></row>`
  const types = ['workbook', 'sheet'].map((each) => {
    const kind = each === 'sheet' ? 'worksheet' : 'sheet.main'
    return `<Override PartName="/${each}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`
  })
  const relation = (
    type: string,
    target: string,
  ) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
    <Relationship Id="r1" Type="${rel}/${type}" Target="${target}"/></Relationships>`
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relation('officeDocument', 'workbook.xml'),
    '_rels/workbook.xml.rels': relation('worksheet', 'sheet.xml'),
    'workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="العقد" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'sheet.xml': `<worksheet xmlns="${main}"><sheetViews>${view}</sheetViews><sheetData>${rows}</sheetData></worksheet>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}
