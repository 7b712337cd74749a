import { getDotPath, parse, safeParse } from "valibot";
import { expect, it } from "vitest";
import { followUpForm, freshValues, fromInput, toInput, whyNotWell } from "./follow-up-values.ts";

it("comes back from the device as it was entered", () => {
  const values = {
    ...freshValues("visit"),
    outcome: "seen_unwell",
    through: ["self", "carer"],
    temperature: "37.4",
    symptoms: ["cough"],
    needs: ["food", "medicine"],
    needsNote: "降压药",
    note: "咳嗽两天",
  };
  const kept = toInput(parse(followUpForm(37.3), values));
  expect(fromInput(kept, freshValues("phone"))).toEqual(values);
  expect(fromInput({}, freshValues("visit"))).toEqual(freshValues("visit"));
});

it("does not take somebody with a fever as seen well, nor offers it", () => {
  const faults = (temperature: string, threshold: number | null, outcome = "seen_well") => {
    const values = { ...freshValues("visit"), temperature, outcome };
    const issues = safeParse(followUpForm(threshold), values).issues ?? [];
    return issues.map((issue) => `${getDotPath(issue)} ${issue.message}`);
  };
  expect(faults("37.3", 37.3)).toEqual(["outcome FEVER_SEEN_WELL"]);
  expect([faults("37.2", 37.3), faults("37.3", 37.3, "seen_unwell")]).toEqual([[], []]);
  // a list that was read before the limit came with it: the server decides
  expect(faults("38", null)).toEqual([]);
  const why = (temperature: string, symptoms: string[] = []) =>
    whyNotWell({ temperature, symptoms }, 37.3);
  expect(["", "36.8", "365", "x"].map((typed) => why(typed))).toEqual(Array(4).fill(undefined));
  expect([why("38"), why("36.5", ["cough"])]).toEqual(["FEVER", "SYMPTOMS"]);
});
