import { instantInChina, isDay } from "@wuzi/domain/calendar/china-day";
import { needKinds, type NeedKind } from "@wuzi/domain/care/need-kind";
import { wasSeen, type FollowUpOutcome } from "@wuzi/domain/prevent/follow-up";
import { followUpSchema, type FollowUpInput } from "@wuzi/domain/prevent/follow-up-input";
import { notWell, type NotWell } from "@wuzi/domain/prevent/seen-well";
import { temperatureFault } from "@wuzi/domain/prevent/temperature";
import {
  array,
  boolean,
  check,
  forward,
  intersect,
  nullish,
  object,
  pipe,
  string,
  transform,
  unknown,
  type InferOutput,
} from "valibot";

/** What the form holds: what is hidden stays in it and is not sent. */
export type FollowUpValues = {
  outcome: string;
  channel: string;
  through: string[];
  easyRead: boolean;
  temperature: string;
  symptoms: string[];
  reason: string;
  needs: string[];
  needsNote: string;
  note: string;
  isBackfill: boolean;
  day: string;
  time: string;
};

/** Somebody seen well, themselves, by the channel that suits best. */
export function freshValues(channel: string): FollowUpValues {
  return {
    outcome: "seen_well",
    channel,
    through: ["self"],
    easyRead: false,
    temperature: "",
    symptoms: [],
    reason: "",
    needs: [],
    needsNote: "",
    note: "",
    isBackfill: false,
    day: "",
    time: "",
  };
}

function toFollowUp(values: unknown): unknown {
  const {
    outcome,
    channel,
    through,
    easyRead,
    temperature,
    symptoms,
    reason,
    note,
    needs,
    needsNote,
  } = values as FollowUpValues;
  const seen = wasSeen(outcome as FollowUpOutcome);
  const spoken = seen || outcome === "refused";
  const kinds = needKinds.filter((kind: NeedKind) => needs.includes(kind));
  return {
    outcome,
    channel: outcome === "not_attempted" ? null : channel || null,
    through: spoken ? through : [],
    easyRead,
    temperature: seen && temperature ? Number(temperature) : null,
    symptoms: outcome === "seen_unwell" ? symptoms : [],
    reason: seen || outcome === "missed" ? null : reason || null,
    note: note || null,
    needs: kinds.map((kind) => ({ kind, note: needsNote || null })),
  };
}

const whole = object({
  isBackfill: boolean(),
  // while they are hidden the form may not know them
  day: nullish(string(), ""),
  time: nullish(string(), ""),
  through: array(string()),
});

const when = pipe(
  whole,
  forward(
    check(({ isBackfill, day }) => !isBackfill || isDay(day), "NOT_A_DAY"),
    ["day"],
  ),
  forward(
    check(
      ({ isBackfill, time }) => !isBackfill || /^([01]\d|2[0-3]):[0-5]\d$/.test(time),
      "NOT_A_TIME",
    ),
    ["time"],
  ),
  transform(({ isBackfill, day, time }) => ({
    occurredAt: isBackfill ? instantInChina(day, time).toISOString() : null,
  })),
);

/**
 * The domain's rule over what the form holds, with the moment where it is entered later.
 *
 * @param threshold °C from which on a reading is a fever
 */
export function followUpForm(threshold: number | null) {
  return intersect([
    pipe(
      unknown(),
      transform(toFollowUp),
      followUpSchema,
      forward(
        check(({ outcome, temperature, symptoms }) => {
          const reading = { temperature: temperature ?? null, symptoms };
          return outcome !== "seen_well" || notWell(reading, threshold) === undefined;
        }, "FEVER_SEEN_WELL"),
        ["outcome"],
      ),
    ),
    when,
  ]);
}

/** Why “seen, well” is not offered beside what is typed so far. */
export function whyNotWell(
  { temperature, symptoms }: Pick<FollowUpValues, "temperature" | "symptoms">,
  threshold: number | null,
): NotWell | undefined {
  const celsius = temperature === "" ? null : Number(temperature);
  const isReading = celsius !== null && temperatureFault(celsius) === undefined;
  return notWell({ temperature: isReading ? celsius : null, symptoms }, threshold);
}

export type FollowUpOutput = FollowUpInput & InferOutput<typeof when>;

/** As the API is asked: words in capitals. */
export function toInput(output: FollowUpOutput) {
  const { occurredAt: _, outcome, channel, through, symptoms, needs, ...rest } = output;
  return {
    ...rest,
    outcome: upper(outcome),
    channel: channel ? upper(channel) : null,
    through: through.map(upper),
    symptoms: symptoms.map(upper),
    needs: needs.map(({ kind, note }) => ({ kind: upper(kind), note: note ?? null })),
  };
}

/** The form again, from what was kept of it on a device. */
export function fromInput(
  kept: Partial<ReturnType<typeof toInput>>,
  fresh: FollowUpValues,
): FollowUpValues {
  const lower = (words: readonly string[] | undefined) => words?.map((word) => word.toLowerCase());
  return {
    ...fresh,
    outcome: kept.outcome?.toLowerCase() ?? fresh.outcome,
    channel: kept.channel?.toLowerCase() ?? fresh.channel,
    through: lower(kept.through) ?? fresh.through,
    temperature: kept.temperature == null ? "" : String(kept.temperature),
    symptoms: lower(kept.symptoms) ?? [],
    reason: kept.reason ?? "",
    note: kept.note ?? "",
    needs: lower(kept.needs?.map(({ kind }) => kind)) ?? [],
    needsNote: kept.needs?.[0]?.note ?? "",
  };
}

function upper<Word extends string>(word: Word): Uppercase<Word> {
  return word.toUpperCase() as Uppercase<Word>;
}
