import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RecentNonces } from "./recent-nonces.ts";
import { checkSignature, signatureOf, signedHeaders } from "./signature.ts";

const key = { id: "county", secret: "k" };
const now = 1_580_688_000_000;
const request = {
  method: "POST",
  path: "/v1/messages?x=1",
  time: 1_580_688_000,
  nonce: "0123456789abcdef",
  body: Buffer.from("{}"),
};

function check(
  change: Record<string, string | undefined> = {},
  sent: Partial<typeof request> = {},
  at = now,
) {
  const headers = { ...signedHeaders(request, key), ...change };
  return checkSignature({ ...request, ...sent }, headers, key, new RecentNonces(), at);
}

describe("a signature", () => {
  it("is what openssl makes of the five lines", () => {
    // printf 'POST\n/v1/messages?x=1\n1580688000\n0123456789abcdef\n44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' | openssl dgst -sha256 -hmac k
    expect(signatureOf(request, "k")).toBe(
      "1fab3a83e4511bcb017e413e8570b6495396014bd64e142a0be0512241553129",
    );
  });

  it("lets through what was signed", () => {
    expect(check()).toBeUndefined();
    expect(check({}, {}, now + 299_000)).toBeUndefined();
    expect(check({}, {}, now - 299_000)).toBeUndefined();
  });

  it.each([
    ["no signature", "unsigned", { "x-wuzi-signature": undefined }],
    ["no time", "unsigned", { "x-wuzi-time": "soon" }],
    ["a short nonce", "unsigned", { "x-wuzi-nonce": "1" }],
    ["another key", "wrong_key", { "x-wuzi-key": "city" }],
    ["another time", "forged", { "x-wuzi-time": "1580688001" }],
    ["another nonce", "forged", { "x-wuzi-nonce": "0123456789abcdeg" }],
    ["another signature", "forged", { "x-wuzi-signature": "0".repeat(64) }],
  ])("refuses %s: %s", (_, fault, change) => {
    expect(check(change)).toBe(fault);
  });

  it.each([
    ["another body", { body: Buffer.from("{ }") }],
    ["another path", { path: "/v1/messages?x=2" }],
    ["another method", { method: "PUT" }],
  ])("refuses %s", (_, sent) => {
    expect(check({}, sent)).toBe("forged");
  });

  it("refuses what is old, and what is ahead", () => {
    expect(check({}, {}, now + 301_000)).toBe("stale");
    expect(check({}, {}, now - 301_000)).toBe("stale");
  });

  it("refuses the same request twice, as long as it is not stale", () => {
    const nonces = new RecentNonces();
    const headers = signedHeaders(request, key);
    const again = (at: number) => checkSignature(request, headers, key, nonces, at);
    expect(again(now - 299_000)).toBeUndefined();
    expect(again(now - 299_000)).toBe("replayed");
    expect(again(now + 299_000)).toBe("replayed");
    expect(again(now + 302_000)).toBe("stale");
  });

  it("never passes with anything else in the headers", () => {
    const any = fc.dictionary(
      fc.constantFrom("x-wuzi-time", "x-wuzi-nonce", "x-wuzi-signature"),
      fc.string(),
    );
    fc.assert(
      fc.property(any, (change) => {
        const changed = Object.keys(change).length > 0;
        expect(check(change) === undefined).toBe(!changed);
      }),
    );
  });
});

describe("the memory of nonces", () => {
  it("forgets what is stale, and keeps no more than it may", () => {
    const nonces = new RecentNonces(2);
    expect([nonces.firstUse("a", 0), nonces.firstUse("b", 0), nonces.firstUse("c", 0)]).toEqual([
      true,
      true,
      undefined,
    ]);
    expect(nonces.firstUse("c", 600_000)).toBe(true);
    expect(nonces.firstUse("c", 600_001)).toBe(false);
  });
});
