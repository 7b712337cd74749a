import { expect, it } from "vitest";
import { toFailure } from "../graphql/failure.ts";
import { makeSendKey } from "./send-key.ts";

const offline = toFailure({ networkError: new Error("Failed to fetch"), graphQLErrors: [] });
const refused = toFailure({
  graphQLErrors: [{ message: "", extensions: { code: "BAD_USER_INPUT" } }],
});

/** A clock that goes on a minute with each look. */
function clock() {
  let minutes = 0;
  return () => new Date(Date.UTC(2020, 1, 29, 1, minutes++));
}

it("sends the same again while nobody has answered, with the moment of the first time", () => {
  const key = makeSendKey(clock());
  const [first, { occurredAt }] = [key.current(), key.moment()];
  expect(key.answered(offline)).toBe(offline);
  expect(key.current()).toBe(first);
  const again = key.moment();
  expect(again.occurredAt).toBe(occurredAt);
  expect(again.sentAt > occurredAt).toBe(true);
});

it("keeps the key where the server had no room", () => {
  const key = makeSendKey();
  const first = key.current();
  const extensions = { code: "UNAVAILABLE", reason: "no_room" };
  key.answered(toFailure({ graphQLErrors: [{ message: "", extensions }] }));
  expect(key.current()).toBe(first);
});

it("begins anew after an answer, whatever it said", () => {
  const key = makeSendKey(clock());
  const keys = [refused, null].map((answer) => {
    const [mine, { occurredAt }] = [key.current(), key.moment()];
    key.answered(answer);
    return `${mine} ${occurredAt}`;
  });
  expect(new Set([...keys, `${key.current()} ${key.moment().occurredAt}`]).size).toBe(3);
});

it("keeps apart what is sent about one and about another", () => {
  const key = makeSendKey(clock());
  const one = key.current("one");
  key.answered(offline);
  const other = key.current("other");
  expect(other).not.toBe(one);
  key.answered(null);
  expect(key.current("other")).not.toBe(other);
  expect(key.current("one")).toBe(one);
});
