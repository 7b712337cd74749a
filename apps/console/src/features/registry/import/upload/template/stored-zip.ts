/** A file in an archive. */
export type Entry = { readonly path: string; readonly text: string };

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
/** 1 January 1980, the first day that an archive can name. */
const firstDay = 0x21;
const version = 20;
/** Names are UTF-8. */
const utf8 = 0x0800;

/** An archive of texts, not compressed: enough for a workbook without rows. */
export function storedZip(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { path, text } of entries) {
    const name = encoder.encode(path);
    const body = encoder.encode(text);
    const about = aboutEntry(body, name.length);
    const local = joined([numbers([[4, localSignature]]), about, numbers([[2, 0]]), name, body]);
    directory.push(
      numbers([
        [4, centralSignature],
        [2, version],
      ]),
      about,
      numbers([
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, at],
      ]),
      name,
    );
    parts.push(local);
    at += local.length;
  }
  const central = joined(directory);
  const end = numbers([
    [4, endSignature],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, central.length],
    [4, at],
    [2, 0],
  ]);
  return joined([...parts, central, end]);
}

/** What both headers of an entry say, from the version to the length of the name. */
function aboutEntry(body: Uint8Array, nameLength: number): Uint8Array {
  return numbers([
    [2, version],
    [2, utf8],
    [2, 0],
    [2, 0],
    [2, firstDay],
    [4, crc32(body)],
    [4, body.length],
    [4, body.length],
    [2, nameLength],
  ]);
}

/** Whole numbers, the smallest byte first; each with how many bytes it takes. */
function numbers(list: readonly (readonly [bytes: number, value: number])[]): Uint8Array {
  return Uint8Array.from(
    list.flatMap(([bytes, value]) =>
      Array.from({ length: bytes }, (_, index) => (value >>> (8 * index)) & 0xff),
    ),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The checksum of archives (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
