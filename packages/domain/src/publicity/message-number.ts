import { parsePhone, type PhoneFault } from "../identity/phone.ts";

export type MessageNumberFault = PhoneFault | "LANDLINE" | "DEMO_NUMBER";

export type MessageNumberResult =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly fault: MessageNumberFault };

/**
 * The eleven digits that a message is sent to. Numbers of the demo go to simulators only: a real
 * carrier would charge for them and deliver them to nobody.
 */
export function parseMessageNumber(
  text: string,
  { demo }: { readonly demo: boolean },
): MessageNumberResult {
  const result = parsePhone(text);
  if (!result.ok) return result;
  if (result.kind === "landline") return { ok: false, fault: "LANDLINE" };
  if (result.kind === "demo" && !demo) return { ok: false, fault: "DEMO_NUMBER" };
  return { ok: true, number: result.phone };
}

/** As carriers want it: the country's code without a plus, then the eleven digits. */
export function withCountryCode(number: string): string {
  return `86${number}`;
}

/**
 * The eleven digits in a number as a carrier writes it (`8613812345678`, `+86…`, `0086…`, or bare);
 * `undefined` for anything else, such as a service number.
 */
export function numberFromCarrier(text: string): string | undefined {
  return /^(?:(?:\+|00)?86)?(1[2-9]\d{9})$/.exec(text)?.[1];
}
