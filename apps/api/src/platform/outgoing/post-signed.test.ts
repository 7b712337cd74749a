import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ReceivingPlatform, type Manner } from "../../testing/receiving-platform.ts";
import { isInside } from "./inside-address.ts";
import { OutsideFault, postSigned, type OutgoingRules } from "./post-signed.ts";

const key = { id: "hejiang", secret: "a-secret-of-the-citys-platform" };
const going = new AbortController().signal;
let platform: ReceivingPlatform;

beforeAll(async () => {
  platform = await ReceivingPlatform.start(key);
});
afterAll(() => platform.stop());
beforeEach(() => {
  platform.manner = "takes";
});

async function post(
  rules: OutgoingRules = { inside: true },
  url = platform.address,
  signal: AbortSignal = going,
) {
  return await postSigned(
    { url, body: '{"a":1}', key, idempotencyKey: "k-1" },
    rules,
    signal,
  ).catch((error: unknown) => (error instanceof OutsideFault ? error.fault : error));
}

describe("a signed request to somebody else's server", () => {
  it("is known by its key, and answered", async () => {
    expect(await post()).toEqual({
      status: 200,
      text: '{"received":"k-1","reference":"LZ-1"}',
    });
    expect(platform.heard.at(-1)).toEqual({ key: "k-1", body: '{"a":1}', fault: undefined });
  });

  it.each<[Manner, unknown]>([
    ["hangs", "no_answer"],
    ["garbage", "garbage"],
    ["breaks", { status: 500, text: "a stack trace" }],
    ["refuses", { status: 403, text: "{}" }],
  ])("a server that %s", async (manner, outcome) => {
    platform.manner = manner;
    const answerMs = manner === "hangs" ? 100 : 10_000;
    expect(await post({ inside: true, answerMs })).toEqual(outcome);
  });

  it("nobody there", async () => {
    expect(await post({ inside: true }, "http://127.0.0.1:1/")).toBe("cannot_connect");
    expect(await post({}, "https://nowhere.invalid/")).toBe("cannot_connect");
  });

  it("is given up with whoever asked for it", async () => {
    platform.manner = "hangs";
    const asked = new AbortController();
    const answer = post({ inside: true }, platform.address, asked.signal);
    asked.abort(new Error("stopped"));
    expect(await answer).toEqual(new Error("stopped"));
  });

  it.each([
    "http://platform.example/",
    "https://127.0.0.1/",
    "https://localhost/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://10.1.2.3:8443/",
    "https://192.168.0.1/",
    "https://169.254.169.254/latest/meta-data",
    "https://[fd00::1]/",
  ])("never turns inward: %s", async (url) => {
    const before = platform.heard.length;
    expect(await post({}, url)).toBe("inside_address");
    expect(platform.heard.length).toBe(before);
  });

  it("tells inside from outside", () => {
    const outside = ["1.1.1.1", "223.5.5.5", "2400:3200::1", "172.32.0.1", "100.128.0.1"];
    expect(outside.filter(isInside)).toEqual([]);
    const inside = [
      "0.0.0.0",
      "100.64.0.1",
      "172.31.255.255",
      "::",
      "64:ff9b::a00:1",
      "no address",
    ];
    expect(inside.filter((each) => !isInside(each))).toEqual([]);
  });
});
