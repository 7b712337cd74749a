import { expect, it } from "vitest";
import { submissions } from "../testing/collected.ts";
import type { Lane, Submission } from "./channel.ts";
import { oneByOne, type Grouping } from "./transport.ts";
import { WaitingLine } from "./waiting-line.ts";

function made(reference: string, text = "防", lane: Lane = "bulk"): Submission {
  const [one] = submissions(`1280000000${reference.slice(-1)}`, text);
  if (one === undefined) throw new Error("no part");
  return { ...one, reference, lane };
}

const sameText: Grouping = {
  most: 3,
  joins: (first, other) => first.part.text === other.part.text,
  apartBy: ({ number }) => number,
};

function lineOf(...waiting: readonly Submission[]): WaitingLine {
  const line = new WaitingLine();
  waiting.forEach((submission, now) => void line.join(submission, now));
  return line;
}

const taken = (line: WaitingLine, grouping: Grouping) =>
  line.takeGroup(grouping).map(({ submission }) => submission.reference);

it("lets those in a hurry go first, each kind in its order", () => {
  const line = lineOf(
    made("a1"),
    made("a2"),
    made("b3", "急", "realtime"),
    made("b4", "急", "realtime"),
  );
  expect([line.countOf("bulk"), line.countOf("realtime"), line.since]).toEqual([2, 2, undefined]);
  const order = Array.from({ length: 5 }, () => taken(line, oneByOne)).flat();
  expect(order).toEqual(["b3", "b4", "a1", "a2"]);
});

it("takes together what goes together, no number twice and no more than fit", () => {
  const line = lineOf(made("a1"), made("b2", "另"), made("a3"), made("c1"), made("a4"), made("a5"));
  expect(line.since).toBe(0);
  expect(taken(line, sameText)).toEqual(["a1", "a3", "a4"]);
  expect(taken(line, sameText)).toEqual(["b2"]);
  expect(taken(line, sameText)).toEqual(["c1", "a5"]);
  expect(taken(line, sameText)).toEqual([]);
});

it("lets whoever withdraws go, once, and sends the others home", async () => {
  const line = new WaitingLine();
  const campaign = new AbortController();
  const gone = line.join(made("a1"), 0, campaign.signal);
  const left = line.join(made("a2"), 0);
  campaign.abort();
  expect(await gone).toEqual({ kind: "unsent", because: "withdrawn" });
  expect(await line.join(made("a3"), 0, campaign.signal)).toEqual(await gone);
  line.dismiss("stopped");
  expect(await left).toEqual({ kind: "unsent", because: "stopped" });
  expect(line.length).toBe(0);
});
