/**
 * What a ZIP archive says it unpacks to, in bytes, by its central directory; 0 when there is none. Claims of 4 GB and
 * more (ZIP64) count as 4 GB.
 */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = -1;
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 65_557 && end < 0; at--)
    if (view.getUint32(at, true) === 0x06054b50) end = at;
  if (end < 0) return 0;
  let at = view.getUint32(end + 16, true);
  let total = 0;
  while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    total += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}
