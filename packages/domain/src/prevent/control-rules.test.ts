import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../calendar/china-day.ts";
import { alertsOf, raisedAlerts } from "./control-alert.ts";
import { anchorRules, controlUntil, effectiveUntil, isOver } from "./control-until.ts";
import { followUpVerdict } from "./follow-up-channel.ts";
import { followUpSchema } from "./follow-up-input.ts";
import { followUpOutcomes, whoseFailure } from "./follow-up.ts";
import {
  missingReadings,
  releaseFindings,
  releaseVerdict,
  type ControlRecord,
} from "./release-conditions.ts";
import { isFever, temperatureFault } from "./temperature.ts";

const day = fc.integer({ min: 0, max: 3650 }).map((count) => addDays("2019-06-01", count));
const length = fc.record({
  anchorRule: fc.constantFrom(...anchorRules),
  days: fc.integer({ min: 1, max: 60 }),
});

describe("until", () => {
  it("is so many days after the anchor, moves with it, and knows leap years", () => {
    fc.assert(
      fc.property(length, day, fc.integer({ min: -30, max: 30 }), (category, anchor, moved) => {
        const until = controlUntil(category, anchor);
        expect(daysBetween(anchor, until)).toBe(category.days);
        expect(controlUntil(category, addDays(anchor, moved))).toBe(addDays(until, moved));
      }),
    );
    expect(controlUntil({ anchorRule: "arrived", days: 14 }, "2020-02-20")).toBe("2020-03-05");
  });

  it("gives way to the day set by hand, and to nothing else", () => {
    expect(effectiveUntil("2020-02-29", "2020-03-03")).toBe("2020-03-03");
    expect(effectiveUntil("2020-02-29", null)).toBe("2020-02-29");
    expect([isOver("2020-02-29", "2020-02-29"), isOver("2020-02-29", "2020-03-01")]).toEqual([
      false,
      true,
    ]);
  });
});

describe("a temperature", () => {
  it("is one of a living body, to one decimal", () => {
    fc.assert(
      fc.property(fc.integer({ min: 340, max: 430 }), (tenths) => {
        expect(temperatureFault(tenths / 10)).toBeUndefined();
      }),
    );
    for (const wrong of [33.9, 43.1, 365, 3.65, Number.NaN, Infinity, -36.5]) {
      expect(temperatureFault(wrong)).toBe("OUT_OF_RANGE");
    }
    expect(temperatureFault(36.55)).toBe("ONE_DECIMAL");
  });

  it("is a fever at the threshold already, however a float writes it", () => {
    expect(isFever(37.3, 37.3)).toBe(true);
    expect(isFever(37.2, 37.3)).toBe(false);
    expect(isFever(0.1 + 37.2, 37.3)).toBe(true);
  });
});

describe("an alert", () => {
  it("is raised for fever or symptoms, and not twice while it is open", () => {
    expect(alertsOf({ temperature: 37.3, symptoms: [] }, 37.3)).toEqual(["fever"]);
    expect(alertsOf({ temperature: 36.6, symptoms: ["cough"] }, 37.3)).toEqual(["symptom"]);
    expect(alertsOf({ temperature: null, symptoms: [] }, 37.3)).toEqual([]);
    expect(raisedAlerts(["fever", "symptom"], ["fever"])).toEqual({
      raise: ["symptom"],
      repeat: ["fever"],
    });
  });
});

describe("an outcome", () => {
  it("keeps our failure apart from their absence", () => {
    expect(followUpOutcomes.map(whoseFailure)).toEqual([
      "none",
      "none",
      "theirs",
      "ours",
      "theirs",
    ]);
  });
});

describe("a channel", () => {
  const deaf = {
    disability: { category: "hearing", grade: 1, parts: [] },
    dependent: false,
    age: 50,
  } as const;
  const call = {
    outcome: "seen_well",
    channel: "voice_call",
    through: ["self"],
    easyRead: false,
  } as const;

  it("that cannot reach somebody is refused, with those that can", () => {
    expect(followUpVerdict(call, deaf)).toEqual({
      suits: false,
      reason: "UNSUITABLE_CHANNEL",
      suitable: ["visit", "video", "sms", "chat"],
    });
    expect(followUpVerdict({ ...call, channel: "sms" }, deaf)).toEqual({
      suits: true,
      reached: true,
    });
    expect(followUpVerdict({ ...call, channel: "visit" }, deaf).suits).toBe(true);
  });

  it("does not turn our failure into their absence", () => {
    expect(followUpVerdict({ ...call, outcome: "missed", through: [] }, deaf).suits).toBe(false);
    const visit = { ...call, outcome: "missed", channel: "visit", through: [] } as const;
    expect(followUpVerdict(visit, deaf)).toEqual({ suits: true, reached: false });
  });

  it("may go through whoever speaks for somebody", () => {
    const through = { ...call, through: ["carer"] } as const;
    expect(followUpVerdict(through, { ...deaf, dependent: true }).suits).toBe(true);
    expect(followUpVerdict(through, deaf)).toMatchObject({ reason: "NOT_THE_PERSON" });
  });

  it("is free for whoever is not registered", () => {
    expect(followUpVerdict(call, null)).toEqual({ suits: true, reached: true });
  });
});

describe("what is recorded", () => {
  const whole = {
    outcome: "seen_well",
    channel: "visit",
    through: ["self"],
    temperature: 36.5,
    symptoms: [],
    needs: [{ kind: "food", note: "没有米了" }],
  };
  const faults = (changes: object) =>
    (v.safeParse(followUpSchema, { ...whole, ...changes }).issues ?? []).map(
      (issue) => `${v.getDotPath(issue)} ${issue.message}`,
    );

  it.each([
    [{}, []],
    [{ temperature: 365 }, ["temperature TEMPERATURE_OUT_OF_RANGE"]],
    [{ temperature: 36.55 }, ["temperature TEMPERATURE_ONE_DECIMAL"]],
    [{ channel: null }, ["channel REQUIRED"]],
    [{ channel: "letter" }, ["channel NOT_A_CHOICE"]],
    [{ through: [] }, ["through REQUIRED"]],
    [{ symptoms: ["cough"] }, ["symptoms SEEN_WELL"]],
    [{ outcome: "missed", through: [] }, ["temperature NOBODY_SEEN"]],
    [{ outcome: "missed", through: [], temperature: null }, []],
    [
      { outcome: "not_attempted", through: [], temperature: null },
      ["channel NOTHING_ATTEMPTED", "reason REQUIRED"],
    ],
    [{ outcome: "refused", temperature: null, reason: "不开门" }, []],
    [{ note: "😀".repeat(500) }, []],
    [{ note: "😀".repeat(501) }, ["note TOO_LONG"]],
  ])("%j", (changes, expected) => {
    expect(faults(changes)).toEqual(expected);
  });
});

describe("a release", () => {
  const record = (changes: Partial<ControlRecord> = {}): ControlRecord => ({
    fromDay: "2020-02-10",
    until: "2020-02-13",
    checksPerDay: 2,
    threshold: 37.3,
    readings: ["2020-02-10", "2020-02-11", "2020-02-12", "2020-02-13"].flatMap((each) => [
      { day: each, temperature: 36.4, dismissed: false },
      { day: each, temperature: 36.8, dismissed: false },
    ]),
    symptomOpen: false,
    openAlerts: 0,
    ...changes,
  });
  const faultsOf = (changes: Partial<ControlRecord>, today = "2020-02-14") =>
    releaseFindings(record(changes), today).map(({ fault }) => fault);

  it("is ready when the days have passed and every reading is there and low", () => {
    expect(faultsOf({})).toEqual([]);
    expect(releaseVerdict([])).toBe("ready");
    expect(faultsOf({}, "2020-02-13")).toEqual(["not_over"]);
  });

  it("is blocked by fever, symptoms and open alerts, whatever reason is given", () => {
    const [first, ...rest] = record().readings;
    const fever = { day: "2020-02-10", temperature: 37.3, dismissed: false };
    expect(faultsOf({ readings: [fever, ...rest] })).toEqual(["fever"]);
    expect(faultsOf({ readings: [{ ...fever, dismissed: true }, ...rest] })).toEqual([]);
    expect(faultsOf({ symptomOpen: true, openAlerts: 1 })).toEqual(["open_symptom", "open_alert"]);
    const findings = releaseFindings(
      record({ readings: [fever], symptomOpen: true }),
      "2020-02-14",
    );
    expect(releaseVerdict(findings)).toBe("blocked");
    expect(first?.temperature).toBe(36.4);
  });

  it("needs a reason for each set of missing readings: whichever is taken away is named", () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]), (kept) => {
        const readings = record().readings.filter((_, index) => kept.includes(index));
        const missing = missingReadings(record({ readings }), "2020-02-14");
        const total = missing.reduce((sum, each) => sum + each.missing, 0);
        const firstDay = Math.min(1, kept.filter((index) => index < 2).length);
        expect(total).toBe(7 - firstDay - kept.filter((index) => index >= 2).length);
        const verdict = releaseVerdict(releaseFindings(record({ readings }), "2020-02-14"));
        expect(verdict).toBe(total === 0 ? "ready" : "needs_reason");
      }),
    );
  });

  it("asks for no reading of days that are still to come", () => {
    expect(missingReadings(record({ readings: [] }), "2020-02-11")).toEqual([
      { day: "2020-02-10", missing: 1 },
    ]);
  });
});
