/** The table directory of an sfnt font: 12 bytes of header, then 16 a table (tag, checksum, offset, length). */
function table(font: Buffer, tag: string): Buffer {
  for (let at = 12, n = font.readUInt16BE(4); n > 0; n--, at += 16)
    if (font.toString('latin1', at, at + 4) === tag) {
      const offset = font.readUInt32BE(at + 8);
      return font.subarray(offset, offset + font.readUInt32BE(at + 12));
    }
  throw new RangeError(`The font has no table "${tag}".`);
}

const COPYRIGHT = 0;
const LICENCES = [7, 13, 14];

/**
 * Renames a family inside its name table, in place. "Source" is a reserved name: a cut of it must not carry it. Both
 * names are of one length, so that nothing moves; the copyright and the licence keep their wording.
 */
export function rename(font: Buffer, from: string, to: string): void {
  if (from.length !== to.length) throw new RangeError(`"${from}" and "${to}" are not of one length.`);
  const names = table(font, 'name');
  const strings = names.readUInt16BE(4);
  for (let i = 0, count = names.readUInt16BE(2); i < count; i++) {
    const record = names.subarray(6 + 12 * i, 18 + 12 * i);
    const [platform, nameId] = [record.readUInt16BE(0), record.readUInt16BE(6)];
    if (nameId === COPYRIGHT || LICENCES.includes(nameId)) continue;
    const encode = (text: string) =>
      platform === 1 ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le').swap16();
    const start = strings + record.readUInt16BE(10);
    const text = names.subarray(start, start + record.readUInt16BE(8));
    for (let at = text.indexOf(encode(from)); at >= 0; at = text.indexOf(encode(from), at + 1))
      encode(to).copy(text, at);
  }
}
