/**
 * How a carrier writes the id of a message: alike everywhere, or hexadecimal in its answer and decimal
 * in its receipts, as many do.
 */
export type IdStyle = "alike" | "hex_then_decimal";

export function idOfAnswer(id: string, style: IdStyle): string {
  return style === "alike" || !/^[\da-f]+$/i.test(id) ? id : BigInt(`0x${id}`).toString(16);
}

export function idOfReceipt(id: string, style: IdStyle): string {
  return style === "alike" || !/^\d+$/.test(id) ? id : BigInt(id).toString(16);
}
