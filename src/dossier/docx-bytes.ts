import JSZip from 'jszip';
import { docxHash, MANIFEST_PART } from './manifest-file.ts';
import type { DossierManifest } from './types.ts';

/** The turn of the century: what a file says of its making must not depend on when it was made. */
const WHEN = new Date('2000-01-01T00:00:00Z');
const RELATIONS = 'word/_rels/document.xml.rels';

/**
 * Takes the time and the random ids out of a DOCX, so that the same dossier gives the same bytes, and puts the manifest
 * into it as a custom XML part, with a hash of its words.
 */
export async function settleDocx(bytes: Uint8Array, manifest: DossierManifest): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files)
    .filter((name) => !zip.files[name].dir)
    .sort();
  const settled = new JSZip();
  const ids = new Map<string, string>();
  const put = (name: string, data: string | Uint8Array) =>
    settled.file(name, data, { date: WHEN, createFolders: false });
  for (const name of ['[Content_Types].xml', ...names.filter((one) => one !== '[Content_Types].xml')]) {
    const isXml = /\.(?:xml|rels)$/.test(name);
    if (!isXml) put(name, await zip.files[name].async('uint8array'));
    else put(name, withRelation(name, settleXml(await zip.files[name].async('string'), ids)));
  }
  put(
    MANIFEST_PART,
    `<?xml version="1.0" encoding="UTF-8"?><manifest xmlns="urn:demarche:dossier">${entities(JSON.stringify({ ...manifest, text: await docxHash(settled) }))}</manifest>`,
  );
  return settled.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX' });
}

/**
 * Random relation ids become numbers in the order in which they are met; times become one time; bookmarks, none of which
 * holds another, get the ids of their own that the library does not give them.
 */
function settleXml(xml: string, ids: Map<string, string>): string {
  let [starts, ends] = [0, 0];
  return xml
    .replace(/(<w:bookmarkStart [^>]*w:id=")\d+/g, (_, before: string) => before + ++starts)
    .replace(/(<w:bookmarkEnd w:id=")\d+/g, (_, before: string) => before + ++ends)
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${WHEN.toISOString().slice(0, 19)}Z`)
    .replace(/(?<=\b(?:r:id|Id)=")rId[\w-]{10,}(?=")/g, (id) => {
      if (!ids.has(id)) ids.set(id, `rIdLink${ids.size + 1}`);
      return ids.get(id)!;
    });
}

function withRelation(name: string, xml: string): string {
  if (name !== RELATIONS) return xml;
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
  return xml.replace(
    '</Relationships>',
    `<Relationship Id="rIdManifest" Type="${type}" Target="../${MANIFEST_PART}"/></Relationships>`,
  );
}

const entities = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
