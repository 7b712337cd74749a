import { expect, it } from "vitest";
import { inputOf, type OutreachOutput } from "./outreach-values.ts";

const values = {
  channel: "visit",
  form: "text",
  audience: 3,
  byCategory: [],
  people: [],
  materialIds: [],
  onDay: "2020-02-03",
  finishesTask: false,
  campaignId: null,
} as unknown as OutreachOutput;
const about = { taskId: null, photoIds: [], idempotencyKey: "k" };

it("says of today when it was first sent, however often it is sent again", () => {
  const first = "2020-02-03T01:00:00.000Z";
  const again = { occurredAt: first, sentAt: "2020-02-03T02:00:00.000Z" };
  expect(inputOf(values, again, about).moment).toEqual(again);
});

it("says noon in the county of a day before", () => {
  const sentAt = "2020-02-03T16:30:00.000Z";
  expect(inputOf(values, { occurredAt: sentAt, sentAt }, about).moment).toEqual({
    occurredAt: "2020-02-03T12:00:00+08:00",
    sentAt,
  });
});
