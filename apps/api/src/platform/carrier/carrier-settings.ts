import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { SettingError } from "../../environment.ts";

const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const port = whole(0, 65_535);
const digits = (least: number, most: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^\\d{${least},${most}}$`), `${least} to ${most} digits`));
const key = v.strictObject({ id: text(64), secret: text(256) });

const pace = {
  /** Transmissions that may wait for an answer, and parts a second. */
  window: v.optional(whole(1, 1000)),
  perSecond: v.optional(whole(1, 100_000)),
  /** A simulator, which may be sent the numbers of the demo. */
  demoNumbers: v.optional(v.boolean()),
};

const smpp = v.strictObject({
  kind: v.literal("smpp"),
  host: text(255),
  port,
  systemId: text(15),
  password: text(8),
  systemType: v.optional(text(12)),
  serviceNumber: digits(3, 20),
  tls: v.optional(
    v.strictObject({ ca: v.optional(text(1000)), serverName: v.optional(text(255)) }),
  ),
  ids: v.optional(v.picklist(["alike", "hex_then_decimal"])),
  longTexts: v.optional(v.picklist(["parts", "whole"])),
  ...pace,
});

const sgip = v.strictObject({
  kind: v.literal("sgip"),
  host: text(255),
  port,
  name: text(16),
  password: text(16),
  node: whole(1, 0xff_ff_ff_ff),
  serviceNumber: digits(3, 21),
  corpId: digits(5, 5),
  serviceType: text(10),
  feeType: v.optional(whole(0, 255)),
  door: v.strictObject({
    host: text(255),
    port,
    name: text(16),
    password: text(16),
    allow: v.pipe(v.array(v.pipe(v.string(), v.ip())), v.minLength(1)),
  }),
  perSecond: pace.perSecond,
  demoNumbers: pace.demoNumbers,
});

const http = v.strictObject({
  kind: v.literal("http"),
  address: v.pipe(v.string(), v.url()),
  key,
  /** What the gateway signs its callbacks with. */
  callbackKey: key,
  ...pace,
});

const file = v.strictObject({
  kind: v.literal("file"),
  format: v.picklist(["csv", "xlsx"]),
  rows: v.optional(whole(1, 100_000)),
  demoNumbers: pace.demoNumbers,
});

const settings = v.variant("kind", [smpp, sgip, http, file]);

/** Which carrier, and how it is reached: a file, since it holds passwords. */
export type CarrierSettings = v.InferOutput<typeof settings>;

/** @throws SettingError naming each field that is wrong, never its value */
export function checkCarrierSettings(input: unknown): CarrierSettings {
  const result = v.safeParse(settings, input);
  if (result.success) return result.output;
  const faults = result.issues.map((issue) => {
    const place = v.getDotPath(issue) ?? "kind";
    return `${place} (${issue.expected ?? "another form"})`;
  });
  throw new SettingError(`The carrier's settings are wrong at ${faults.join(", ")}.`);
}

/** @throws SettingError */
export async function readCarrierSettings(path: string): Promise<CarrierSettings> {
  let input: unknown;
  try {
    input = JSON.parse(await readFile(path, "utf8"));
  } catch {
    throw new SettingError(`${path} holds no carrier's settings: it has to be a file of JSON.`);
  }
  return checkCarrierSettings(input);
}
