import { safeParse } from "valibot";
import { describe, expect, it } from "vitest";
import { deedPlatformSchema, deedSchema, isPlatformAddress } from "./deed-input.ts";

describe("a receiving platform", () => {
  it.each([
    ["https://platform.example/deeds?from=510522", true],
    ["https://platform.example:8443", true],
    ["https://[2001:db8::1]/deeds", true],
    ["http://127.0.0.1:4100/deeds", true],
    ["http://platform.example/deeds", false],
    [["https://name", "word@platform.example/"].join(":"), false],
    ["https://platform.example/#part", false],
    ["http://127.0.0.1.example/", false],
    ["file:///etc/passwd", false],
    ["https://", false],
  ])("%s: %s", (address, may) => {
    expect(isPlatformAddress(address)).toBe(may);
  });

  it("has a secret that is long enough and fits a header", () => {
    const secretIsGood = (secret: string) =>
      safeParse(deedPlatformSchema, { name: "市平台", url: null, keyName: "hejiang", secret })
        .success;
    expect(["a".repeat(16), "short", `${"a".repeat(16)}字`].map(secretIsGood)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

it("a deed names whom it is about and says something", () => {
  const deed = {
    title: "一名村专职委员的二月",
    body: "二月以来她每天入户，记录体温，送去口罩和米油，一户也没有落下。",
    aboutName: "张 长江",
    aboutRole: "村专职委员",
    otherNames: [],
  };
  expect(safeParse(deedSchema, deed).output).toMatchObject({ aboutName: "张长江" });
  const wrong = safeParse(deedSchema, { ...deed, body: "短", aboutName: "张3" });
  expect(wrong.issues?.map(({ message }) => message)).toEqual(["TOO_SHORT", "NAME_CHARACTERS"]);
});
