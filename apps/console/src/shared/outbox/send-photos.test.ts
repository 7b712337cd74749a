import { expect, it } from "vitest";
import type { FileSent } from "../upload/send-file.ts";
import type { FieldAct } from "./field-act.ts";
import type { OutboxPhoto } from "./outbox-photo.ts";
import { sendPhotos } from "./send-photos.ts";

const act: FieldAct = {
  name: "visit",
  mutation: {} as FieldAct["mutation"],
  variables: () => ({}),
  refusedBy: () => null,
  photos: { purpose: "visit_photo", recordOf: () => "r" },
};

function photo(id: string, change: Partial<OutboxPhoto> = {}): OutboxPhoto {
  const own = { staffId: "s", postId: "p", itemId: "i", act: "visit", title: "3组12号" };
  const taken = { takenAt: "2020-02-29T01:00:00.000Z", position: 0, blob: new Blob(["x"]) };
  return { id, ...own, ...taken, recordId: "r", refusal: null, ...change };
}

const kept: FileSent = { name: "kept", file: { id: "f", name: "photo.jpg", size: 1 } };
const failed = (code: string, field?: string): FileSent => ({
  name: "failed",
  failure: {} as Extract<FileSent, { name: "failed" }>["failure"],
  error: {
    response: 400,
    graphQLErrors: [
      { message: code, extensions: { code, fields: field ? [{ path: "file", code: field }] : [] } },
    ],
  },
});

async function run(
  photos: OutboxPhoto[],
  answers: Record<string, FileSent | null> = {},
  mayGoOn: (asked: readonly string[]) => boolean = () => true,
) {
  const asked: string[] = [];
  const shelf = new Map(photos.map((each) => [each.id, each]));
  const outcome = await sendPhotos({
    photos,
    acts: new Map([[act.name, act]]),
    send: async (purpose, { id }, recordId) => {
      asked.push(`${purpose} ${id} ${recordId}`);
      return answers[id] === undefined ? kept : answers[id];
    },
    shelf: {
      remove: async (id) => void shelf.delete(id),
      refuse: async (id, refusal) => void shelf.set(id, photo(id, { refusal })),
    },
    mayGoOn: () => mayGoOn(asked),
  });
  return {
    outcome,
    asked,
    left: [...shelf.values()].map(({ id, refusal }) => [id, refusal?.code]),
  };
}

it("sends photos after their record, each to it under its own key", async () => {
  const waiting = photo("b", { recordId: null });
  expect(await run([photo("a"), waiting, photo("c")])).toEqual({
    outcome: "done",
    asked: ["visit_photo a r", "visit_photo c r"],
    left: [["b", undefined]],
  });
});

it("keeps what is no photo, with the reason, and goes on", async () => {
  const { outcome, left } = await run([photo("a"), photo("b")], {
    a: failed("BAD_USER_INPUT", "NOT_A_PHOTO"),
  });
  expect([outcome, left]).toEqual(["done", [["a", "BAD_USER_INPUT"]]]);
  const refused = photo("a", { refusal: { code: "NOT_FOUND", fields: [] } });
  expect((await run([refused])).asked).toEqual([]);
});

it("passes over a photo whose writer's key is not here, which stays", async () => {
  const { outcome, left } = await run([photo("a"), photo("b")], { a: null });
  expect([outcome, left]).toEqual(["done", [["a", undefined]]]);
});

it("lets one at which the server fails wait, and goes on with the others", async () => {
  const { outcome, left } = await run([photo("a"), photo("b")], {
    a: failed("INTERNAL_SERVER_ERROR"),
  });
  expect([outcome, left]).toEqual(["later", [["a", undefined]]]);
});

it("sends nothing more once another post is acted in", async () => {
  const { outcome, asked } = await run([photo("a"), photo("b")], {}, (sent) => sent.length < 1);
  expect([outcome, asked]).toEqual(["later", ["visit_photo a r"]]);
});

it.each<[string, FileSent, string]>([
  ["no network", { ...failed("X"), error: { graphQLErrors: [] } } as FileSent, "later"],
  ["a page that was left", { name: "cancelled" }, "later"],
  ["a session that ended", failed("UNAUTHENTICATED"), "signedOut"],
])("stops at %s and loses nothing", async (_, answer, expected) => {
  const { outcome, left } = await run([photo("a"), photo("b")], { a: answer });
  expect([outcome, left.map(([id]) => id)]).toEqual([expected, ["a", "b"]]);
});
