import { septetsOf } from "@wuzi/domain/publicity/gsm-alphabet";
import type { Submission } from "../port/channel.ts";

/** The text of a part as it travels: UTF-16 with the high byte first, or GSM septets, one a byte. */
export function textBytes({ alphabet, part }: Submission): Buffer {
  if (alphabet === "ucs2") return Buffer.from(part.text, "utf16le").swap16();
  return Buffer.from(Array.from(part.text, (character) => septetsOf(character) ?? [63]).flat());
}

/**
 * The user data header by which handsets put parts together (3GPP TS 23.040, 9.2.3.24.1); empty for a
 * message of one part.
 */
export function partHeader({ part: { index, total }, group }: Submission): Buffer {
  if (total === 1) return Buffer.alloc(0);
  return Buffer.from([5, 0, 3, group & 0xff, total, index]);
}

export interface PartOfMany {
  readonly group: number;
  readonly index: number;
  readonly total: number;
}

/** Reads a user data header: where its text begins, and which part it is. */
export function readPartHeader(bytes: Buffer): { textAt: number; part: PartOfMany | undefined } {
  const textAt = Math.min((bytes[0] ?? 0) + 1, bytes.length);
  for (let at = 1; at + 1 < textAt; at += 2 + (bytes[at + 1] ?? 0)) {
    const part = partElement(bytes.subarray(at, Math.min(at + 2 + (bytes[at + 1] ?? 0), textAt)));
    if (part !== undefined) return { textAt, part };
  }
  return { textAt, part: undefined };
}

/** An element of the header, identifier and length first: with a reference of one byte or of two. */
export function partElement(element: Buffer): PartOfMany | undefined {
  const [id, length, first = 0, second = 0, third = 0, fourth = 0] = element;
  if (id === 0 && length === 3 && element.length === 5) {
    return sensible({ group: first, total: second, index: third });
  }
  if (id === 8 && length === 4 && element.length === 6) {
    return sensible({ group: first * 256 + second, total: third, index: fourth });
  }
  return undefined;
}

function sensible(part: PartOfMany): PartOfMany | undefined {
  return part.index >= 1 && part.index <= part.total ? part : undefined;
}

const decoders = {
  ucs2: new TextDecoder("utf-16be"),
  gbk: new TextDecoder("gb18030"),
  ascii: new TextDecoder("latin1"),
};

/** The text of a reply: whole characters, no zero bytes, and no more than a reply can be. */
export function readText(bytes: Buffer, coding: number): string {
  const decoder = coding === 8 ? decoders.ucs2 : coding === 15 ? decoders.gbk : decoders.ascii;
  return tidyReply(decoder.decode(bytes));
}

export function tidyReply(text: string): string {
  return text.replaceAll("\0", "").slice(0, 1000).toWellFormed();
}
