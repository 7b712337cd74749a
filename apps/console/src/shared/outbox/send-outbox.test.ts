import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FieldAct } from "./field-act.ts";
import type { OutboxItem, OutboxRefusal } from "./outbox-item.ts";
import { sendOutbox, type SendAnswer } from "./send-outbox.ts";

const act: FieldAct = {
  name: "report",
  mutation: {} as FieldAct["mutation"],
  variables: (item, sentAt) => ({ key: item.id, sentAt, ...item.values }),
  refusedBy: (data) => (data as { refusedBy?: string }).refusedBy ?? null,
};

function item(id: string, refusal: OutboxRefusal | null = null): OutboxItem {
  const values = { temperature: 36.5 };
  const occurredAt = "2020-02-29T01:00:00.000Z";
  const whose = { staffId: "s", postId: "p", taskId: null, form: "report" };
  return { id, ...whose, act: "report", title: "日报告", occurredAt, values, refusal };
}

const failed = (code: string, fields: object[] = [], more: object = {}): SendAnswer => ({
  error: { graphQLErrors: [{ message: code, extensions: { ...more, code, fields } }] },
});
const unreachable: SendAnswer = {
  error: { networkError: new Error("Failed to fetch"), graphQLErrors: [] },
};

/** A shelf in memory, and a server that answers as told, item by item. */
async function run(
  items: OutboxItem[],
  answers: Record<string, SendAnswer>,
  mayGoOn: (asked: readonly string[]) => boolean = () => true,
) {
  const shelf = new Map(items.map((each) => [each.id, each]));
  const asked: string[] = [];
  const outcome = await sendOutbox({
    items,
    acts: new Map([[act.name, act]]),
    now: () => new Date("2020-02-29T09:00:00Z"),
    send: async (_, variables) => {
      asked.push(String(variables["key"]));
      return answers[String(variables["key"])] ?? { data: {} };
    },
    shelf: {
      taken: async (id) => void shelf.delete(id),
      refuse: async (id, refusal) => void shelf.set(id, item(id, refusal)),
    },
    mayGoOn: () => mayGoOn(asked),
  });
  return { outcome, asked, left: [...shelf.values()] };
}

describe("sending the outbox", () => {
  it("empties it in the order things were done", async () => {
    const { outcome, asked, left } = await run([item("a"), item("b")], {});
    expect({ outcome, asked, left }).toEqual({ outcome: "done", asked: ["a", "b"], left: [] });
  });

  it("keeps what was refused, with the reason, and goes on", async () => {
    const { outcome, left } = await run([item("a"), item("b"), item("c")], {
      a: failed("BAD_USER_INPUT", [{ path: "input.temperature", code: "IMPOSSIBLE", message: "" }]),
      b: { data: { refusedBy: "UnsuitableChannel" } },
    });
    expect(outcome).toBe("done");
    expect(left.map(({ id, refusal }) => [id, refusal])).toEqual([
      [
        "a",
        { code: "BAD_USER_INPUT", fields: [{ path: "input.temperature", code: "IMPOSSIBLE" }] },
      ],
      ["b", { code: "UnsuitableChannel", fields: [] }],
    ]);
  });

  it.each([
    ["no network", unreachable, "later"],
    ["a server in trouble", failed("UNAVAILABLE"), "later"],
    ["too many requests", failed("RATE_LIMITED"), "later"],
    ["a session that ended", failed("UNAUTHENTICATED"), "signedOut"],
    ["a step of signing in", failed("STEP_REQUIRED", [], { step: "enrolment" }), "signedOut"],
  ])("stops at %s and loses nothing", async (_, answer, expected) => {
    const items = [item("a"), item("b"), item("c")];
    const { outcome, asked, left } = await run(items, { b: answer });
    expect(outcome).toBe(expected);
    expect(asked).toEqual(["a", "b"]);
    expect(left).toEqual([item("b"), item("c")]);
  });

  it("lets one at which the server fails wait, and holds up nothing behind it", async () => {
    const items = [item("a"), item("b"), item("c")];
    const { outcome, asked, left } = await run(items, { b: failed("INTERNAL_SERVER_ERROR") });
    expect({ outcome, asked, left }).toEqual({
      outcome: "later",
      asked: ["a", "b", "c"],
      left: [item("b")],
    });
  });

  it("sends nothing more once its writer acts in another post", async () => {
    const items = [item("a"), item("b")];
    const { outcome, asked, left } = await run(items, {}, (sent) => sent.length < 1);
    expect({ outcome, asked, left }).toEqual({ outcome: "later", asked: ["a"], left: [item("b")] });
  });

  it("does not send again what was refused", async () => {
    const refused = item("a", { code: "NOT_FOUND", fields: [] });
    const { asked, left } = await run([refused], {});
    expect({ asked, left }).toEqual({ asked: [], left: [refused] });
  });

  it("loses nothing, whatever the server answers", async () => {
    const answer = fc.constantFrom<SendAnswer>(
      { data: {} },
      { data: { refusedBy: "NotDue" } },
      failed("CONFLICT"),
      failed("UNAUTHENTICATED"),
      failed("INTERNAL_SERVER_ERROR"),
      unreachable,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { maxLength: 8 }), async (answers) => {
        const items = answers.map((_, index) => item(String(index)));
        const byId = Object.fromEntries(answers.map((each, index) => [String(index), each]));
        const { left } = await run(items, byId);
        const kept = new Set(left.map(({ id }) => id));
        const owed = items.filter(({ id }) => JSON.stringify(byId[id]) !== '{"data":{}}');
        expect(owed.filter(({ id }) => !kept.has(id))).toEqual([]);
      }),
    );
  });
});
