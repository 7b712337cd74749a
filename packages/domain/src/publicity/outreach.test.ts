import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { broadcasts, channels } from "../registry/channel.ts";
import { contentMissing, materialForms, servedBy, takesFile } from "./material-form.ts";
import { contactChannelOf, outreachChannels, personalChannels } from "./outreach-channel.ts";
import { materialSchema, outreachSchema, taskLinesSchema } from "./outreach-input.ts";
import { taskStateOn } from "./task-state.ts";

const faults = (schema: v.GenericSchema, value: unknown) => {
  const result = v.safeParse(schema, value);
  return result.success
    ? []
    : result.issues.map((issue) => `${v.getDotPath(issue)} ${issue.message}`);
};

const told = {
  channel: "visit",
  form: "text",
  audience: 3,
  byCategory: [],
  people: [{ personId: "a", through: ["self"] }],
  materialIds: [],
};

describe("outreach", () => {
  it("counts as a contact only what is told to one person", () => {
    for (const channel of broadcasts) expect(contactChannelOf(channel)).toBeNull();
    for (const channel of personalChannels) expect(contactChannelOf(channel)).toBe(channel);
    expect(channels.filter((each) => !outreachChannels.some((own) => own === each))).toEqual([
      "sms",
    ]);
  });

  it("serves every category by some form, and nobody who cannot see by text alone", () => {
    const all = new Set(materialForms.flatMap((form) => servedBy(form)));
    expect([...all].toSorted()).toEqual(
      ["hearing", "intellectual", "mental", "physical", "speech", "visual"].toSorted(),
    );
    expect(servedBy("text")).not.toContain("visual");
    expect(servedBy("audio")).not.toContain("hearing");
  });

  it("takes what can be heard as audio, and links to video", () => {
    expect(takesFile("audio", "audio/mpeg")).toBe(true);
    expect(takesFile("audio", "application/pdf")).toBe(false);
    expect(takesFile("large_print", "application/pdf")).toBe(true);
    expect(takesFile("easy_read", "audio/wav")).toBe(false);
    expect(takesFile("signed_video", "image/jpeg")).toBe(false);
    const nothing = { text: null, link: null, hasFile: false };
    for (const form of materialForms) expect(contentMissing(form, nothing)).toBe(true);
    expect(contentMissing("audio", { ...nothing, text: "词" })).toBe(true);
    expect(contentMissing("audio", { ...nothing, hasFile: true })).toBe(false);
    expect(contentMissing("signed_video", { ...nothing, hasFile: true })).toBe(true);
    expect(contentMissing("text", { ...nothing, text: "词" })).toBe(false);
  });

  it("takes only links over https, to a host with a name", () => {
    const material = { title: "手语视频", form: "signed_video" };
    expect(faults(materialSchema, { ...material, link: "https://v.example.cn/1" })).toEqual([]);
    for (const link of ["http://v.example.cn", "javascript:alert(1)", "https://a:b@x.cn", "词"]) {
      expect(faults(materialSchema, { ...material, link })).toEqual(["link NOT_HTTPS"]);
    }
  });

  it("keeps no counts that contradict each other", () => {
    expect(faults(outreachSchema, told)).toEqual([]);
    const wrong: [object, string][] = [
      [{ audience: 0, people: [] }, "audience NOBODY"],
      [{ audience: 1, reached: 2 }, "reached MORE_THAN_AUDIENCE"],
      [{ disabledPeople: 4 }, "disabledPeople MORE_THAN_AUDIENCE"],
      [
        { disabledPeople: 1, byCategory: [{ category: "visual", people: 2 }] },
        "byCategory MORE_THAN_AUDIENCE",
      ],
      [{ channel: "loudspeaker" }, "people NOBODY_BY_NAME"],
      [{ audience: 1.5 }, "audience OUT_OF_RANGE"],
    ];
    for (const [change, fault] of wrong) {
      expect(faults(outreachSchema, { ...told, ...change })).toEqual([fault]);
    }
  });

  it("has tasks due from today on, each office once a line", () => {
    const schema = taskLinesSchema("2020-02-10", "2020-08-08");
    const line = { officeIds: ["1"], channel: "visit", materialIds: [], dueOn: "2020-02-10" };
    expect(faults(schema, { lines: [line] })).toEqual([]);
    expect(faults(schema, { lines: [{ ...line, dueOn: "2020-02-09" }] })).toEqual([
      "lines.0.dueOn IN_THE_PAST",
    ]);
    expect(faults(schema, { lines: [{ ...line, officeIds: ["1", "1"] }] })).toEqual([
      "lines.0.officeIds TWICE",
    ]);
  });

  it("derives a task's state from the clock, whatever came before", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), (a, d, w, late) => {
        const task = { dueOn: "2020-02-10", acknowledged: a, done: d, withdrawn: w };
        const state = taskStateOn(late ? "2020-02-11" : "2020-02-10", task);
        expect(state === "overdue").toBe(late && !d && !w);
        expect(state === "waiting").toBe(!late && !a && !d && !w);
      }),
    );
  });
});
