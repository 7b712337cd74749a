/** Media types that are told by their first bytes. Pictures are made anew and become JPEG. */
export type MediaType =
  | "audio/mpeg"
  | "audio/mp4"
  | "audio/wav"
  | "audio/ogg"
  | "application/pdf"
  | "image/jpeg"
  | "image/png"
  | "image/webp";

/** What a file is by its first bytes, whatever it is called; `undefined` for what is not known. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (head.startsWith("%PDF-")) return "application/pdf";
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (head.startsWith("RIFF") && head.endsWith("WEBP")) return "image/webp";
  if (head.startsWith("RIFF") && head.endsWith("WAVE")) return "audio/wav";
  if (head.startsWith("OggS")) return "audio/ogg";
  if (head.startsWith("ID3") || isMpegFrame(bytes)) return "audio/mpeg";
  if (head.slice(4) === "ftypM4A " || head.slice(4) === "ftypmp42") return "audio/mp4";
  return undefined;
}

/** A frame of MPEG audio: eleven bits set, layer III, and neither a free nor a bad rate. */
function isMpegFrame(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = bytes;
  const rate = third >> 4;
  return (
    first === 0xff &&
    (second & 0xe0) === 0xe0 &&
    (second & 0x06) === 0x02 &&
    rate > 0 &&
    rate < 15 &&
    (third & 0x0c) !== 0x0c
  );
}
