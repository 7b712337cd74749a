import smpp from "smpp";

/** A receipt in the words of SMPP 3.4, appendix B. */
export interface ReceiptText {
  readonly id: string;
  readonly stat: string;
  readonly err: string;
}

/**
 * Reads `id:… sub:001 dlvrd:001 submit date:… done date:… stat:DELIVRD err:000 text:…`; carriers leave
 * words out and write them in capitals.
 */
export function readReceiptText(text: string): ReceiptText | undefined {
  // before `text:`, which quotes the message itself
  const [head = ""] = text.slice(0, 1000).split(/\stext:/i, 1);
  const word = (name: string) => new RegExp(`(?:^|\\s)${name}:\\s*(\\S+)`, "i").exec(head)?.[1];
  const id = word("id");
  const stat = word("stat");
  if (id === undefined || stat === undefined) return undefined;
  return { id, stat: stat.toUpperCase(), err: word("err") ?? "" };
}

/**
 * The package reads the default coding as GSM letters, where nearly every receipt is ASCII: an
 * underscore in an id would become a paragraph sign.
 */
export function asAscii(gsmText: string): string {
  const ascii = smpp.gsmCoder.encode(gsmText, 0).toString("latin1");
  return /^[ -~\s]*$/.test(ascii) ? ascii : gsmText;
}
