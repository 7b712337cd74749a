import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { KeyRing } from "./key-ring.ts";

const key = randomBytes(32);

describe("a sealed value", () => {
  const ring = new KeyRing([key]);
  const sealed = ring.seal("510522199001011234", "person-1/document");

  test("opens under its key and context", () => {
    expect(ring.open(sealed, ring.currentId, "person-1/document")).toBe("510522199001011234");
  });

  test("does not open in another record's place", () => {
    expect(() => ring.open(sealed, ring.currentId, "person-2/document")).toThrow(/authenticate/);
  });

  test("does not open when a byte was changed", () => {
    const altered = Buffer.from(sealed);
    altered[20] = (altered[20] ?? 0) ^ 1;
    expect(() => ring.open(altered, ring.currentId, "person-1/document")).toThrow(/authenticate/);
  });

  test("never looks the same twice", () => {
    expect(ring.seal("same", "c").equals(ring.seal("same", "c"))).toBe(false);
  });

  test("opens under a former key after a new one took over", () => {
    const next = new KeyRing([randomBytes(32), key]);
    expect(next.open(sealed, ring.currentId, "person-1/document")).toBe("510522199001011234");
    expect(() => next.open(sealed, 1 + ring.currentId, "person-1/document")).toThrow(
      /former master key/,
    );
  });
});

describe("a rotation", () => {
  const ring = () => new KeyRing([key]);

  test("changes nothing before it has begun", () => {
    const before = ring();
    before.take([]);
    expect(before.currentId).toBe(ring().currentId);
    expect(before.blindIndexes("phone", "1")).toEqual([ring().blindIndex("phone", "1")]);
  });

  test("looks under both keys from the announcement to the end, and seals under the current one", () => {
    const [first, rotated] = [ring(), ring()];
    const former = first.currentId;
    const fresh = first.freshId();
    rotated.take([
      { id: former, state: "current" },
      { id: fresh, state: "coming" },
    ]);
    expect(rotated.currentId).toBe(former);
    expect(rotated.blindIndexes("phone", "1")).toHaveLength(2);
    rotated.take([
      { id: former, state: "retiring" },
      { id: fresh, state: "current" },
    ]);
    expect(rotated.currentId).toBe(fresh);
    const [now, before] = rotated.blindIndexes("phone", "1");
    expect(now).toEqual(rotated.blindIndex("phone", "1"));
    expect(now).not.toEqual(before);
    expect(before).toEqual(first.blindIndex("phone", "1"));
    rotated.take([
      { id: former, state: "retired" },
      { id: fresh, state: "current" },
    ]);
    expect(rotated.blindIndexes("phone", "1")).toEqual([now]);
    expect(rotated.open(first.seal("a", "c"), former, "c")).toBe("a");
    expect(rotated.open(rotated.seal("a", "c"), fresh, "c")).toBe("a");
    expect(() => first.open(rotated.seal("a", "c"), fresh, "c")).toThrow(/ring/);
  });

  test("gives every process that holds the master key the same new key, and nobody else", () => {
    const [one, other, stranger] = [ring(), ring(), new KeyRing([randomBytes(32)])];
    const known = [{ id: 77, state: "current" }] as const;
    for (const each of [one, other, stranger]) each.take(known);
    expect(other.open(one.seal("a", "c"), 77, "c")).toBe("a");
    expect(() => stranger.open(one.seal("a", "c"), 77, "c")).toThrow(/authenticate/);
  });
});

describe("a blind index", () => {
  const ring = new KeyRing([key]);

  test("is equal for equal values of one kind, and only then", () => {
    expect(
      ring.blindIndex("phone", "12800000001").equals(ring.blindIndex("phone", "12800000001")),
    ).toBe(true);
    expect(
      ring.blindIndex("phone", "12800000001").equals(ring.blindIndex("phone", "12800000002")),
    ).toBe(false);
    expect(ring.blindIndex("phone", "1").equals(ring.blindIndex("document", "1"))).toBe(false);
  });

  test.each(["1", "张三", "很".repeat(500)])("is HMAC-SHA-256: %.9s", (text) => {
    const derived = Buffer.from(hkdfSync("sha256", key, "", "wuzi blind index", 32));
    const expected = createHmac("sha256", derived).update(`phone\0${text}`).digest();
    expect(ring.blindIndex("phone", text)).toEqual(expected);
  });

  test("needs the key", () => {
    const other = new KeyRing([randomBytes(32)]);
    expect(ring.blindIndex("phone", "1").equals(other.blindIndex("phone", "1"))).toBe(false);
  });
});

test("a print is the same for the same text under one master key, whatever key seals", () => {
  const [ring, other] = [new KeyRing([key]), new KeyRing([randomBytes(32)])];
  const print = ring.printOf("12800000001");
  ring.take([{ id: 7, state: "current" }]);
  expect(ring.printOf("12800000001")).toEqual(print);
  expect(ring.printOf("12800000002")).not.toEqual(print);
  expect(other.printOf("12800000001")).not.toEqual(print);
  const secret = Buffer.from(hkdfSync("sha256", key, "", "wuzi request print", 32));
  expect(print).toEqual(createHmac("sha256", secret).update("12800000001").digest());
});
