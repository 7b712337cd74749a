import * as v from "valibot";
import { codePoints, line, paragraphs } from "../text/plain-text.ts";
import { templateFault, type TemplateFault } from "./message-template.ts";
import { saysPersonal } from "./personal-words.ts";
import { longestMessage } from "./split-message.ts";

/** What a message may say of anybody. */
const message = v.pipe(
  paragraphs(longestMessage),
  // what a broken character has become on its way here
  v.check((text) => !text.includes("\u{fffd}"), "BROKEN_CHARACTER"),
  v.check((text) => !saysPersonal(text), "PERSONAL_DATA"),
);

const template = v.pipe(
  message,
  v.rawCheck(({ dataset, addIssue }) => {
    const fault: TemplateFault | undefined = dataset.typed
      ? templateFault(dataset.value)
      : undefined;
    if (fault !== undefined) addIssue({ message: fault });
  }),
);

const stated = v.pipe(
  line(200),
  v.check((text) => codePoints(text) >= 4, "TOO_SHORT"),
);

/** What a campaign says, and on which ground (短信群发). */
export const campaignTextSchema = v.object({ title: line(60), legalBasis: line(200), template });

/** The text alone, as an editor counts it. */
export const templateSchema = v.object({ template });

/** Text of a message to one person. */
export const messageTextSchema = v.object({ text: message });

/** Why something is returned, stopped, or sent outside the window. */
export const reasonSchema = v.object({ reason: stated });
export const overrideSchema = v.object({ overrideReason: stated });

const whole = (from: number, to: number) =>
  v.pipe(
    v.number("REQUIRED"),
    v.integer("OUT_OF_RANGE"),
    v.minValue(from, "OUT_OF_RANGE"),
    v.maxValue(to, "OUT_OF_RANGE"),
  );

const time = v.pipe(v.string("REQUIRED"), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "NOT_A_TIME"));

/** How a county sends (发送规则). */
export const sendingPolicySchema = v.object({
  signature: v.pipe(line(20), v.regex(/^【[^【】]+】$/u, "SIGNATURE_SHAPE")),
  optOutText: line(20),
  dailyCap: whole(1, 50),
  pricePerPart: whole(0, 10_000),
  approvalThreshold: whole(0, 1_000_000),
  forbiddenWords: v.pipe(v.array(line(20)), v.maxLength(200, "TOO_LONG")),
  sameTextHours: whole(0, 720),
  sendFrom: v.nullish(time),
  sendTo: v.nullish(time),
  note: v.nullish(line(200)),
});
