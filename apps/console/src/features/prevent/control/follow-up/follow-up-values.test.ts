import { parse } from "valibot";
import { expect, it } from "vitest";
import { followUpForm, freshValues, fromInput, toInput } from "./follow-up-values.ts";

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
  const kept = toInput(parse(followUpForm, values));
  expect(fromInput(kept, freshValues("phone"))).toEqual(values);
  expect(fromInput({}, freshValues("visit"))).toEqual(freshValues("visit"));
});
