import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { protocolSchema } from "./protocol-input.ts";
import {
  protocolParameterNames,
  protocolParameters,
  usualProtocol,
  usualTimes,
} from "./protocol-parameter.ts";

const usual = { ...usualProtocol, ...usualTimes, sourceDocument: "县指挥部通知", note: null };

function faults(changes: object): string[] {
  const result = v.safeParse(protocolSchema, { ...usual, ...changes });
  return (result.issues ?? []).map((issue) => `${v.getDotPath(issue)} ${issue.message}`);
}

test("what is usual may be set", () => {
  expect(faults({})).toEqual([]);
});

describe.each(protocolParameterNames)("%s", (name) => {
  const { least, most, step } = protocolParameters[name];
  test("keeps its bounds and its steps", () => {
    expect(faults({ [name]: least - step })).toContain(`${name} OUT_OF_RANGE`);
    expect(faults({ [name]: most + step })).toContain(`${name} OUT_OF_RANGE`);
    expect(faults({ [name]: usualProtocol[name] + step / 3 })).toContain(`${name} TOO_FINE`);
    expect(faults({ [name]: null })).toContain(`${name} REQUIRED`);
  });
});

test.each([
  [{ concentrationLow: 600 }, "concentrationHigh BEFORE_START"],
  [{ concentrationMost: 400 }, "concentrationMost BEFORE_START"],
  [{ reportClose: "16:59" }, "reportClose BEFORE_START"],
  [{ sendTo: "07:00" }, "sendTo BEFORE_START"],
  [{ sendTo: "24:00" }, "sendTo NOT_A_TIME"],
  [{ sourceDocument: " " }, "sourceDocument REQUIRED"],
])("%o is refused at its place", (changes, fault) => {
  expect(faults(changes)).toEqual([fault]);
});
