import { describe, expect, it } from "vitest";
import { findSecrets } from "./secrets.ts";
import { trackedTextFiles } from "./tracked-files.ts";

/** Joined here, so that this file does not hold what it forbids. */
const joined = (...parts: string[]) => parts.join("");

describe("findSecrets", () => {
  it.each([
    ["a private key", joined("-----BEGIN RSA PRIVATE", " KEY-----")],
    ["a private key", joined("-----BEGIN PRIVATE", " KEY-----")],
    ["an access token", joined("token: gh", "p_0123456789abcdefghijABCDEFGHIJ")],
    ["an access token", joined("npm", "_0123456789abcdefghijABCDEFGHIJ012345")],
    ["a cloud access key", joined("AK", "IAIOSFODNN7EXAMPLE")],
    ["a password in an address", joined("postgres://wuzi:hunter", "2@127.0.0.1/wuzi")],
    ["a machine's own path", joined('"/ho', 'me/zhang/wuzi/apps"')],
    ["a machine's own path", joined("/wo", "rk/main/apps")],
    ["a machine's own path", joined("file:/", "/ro", "ot/.npmrc")],
  ])("finds %s", (name, text) => {
    expect(findSecrets(`first line\n${text}`)).toEqual([{ line: 2, name }]);
  });

  it.each([
    "-----BEGIN CERTIFICATE-----",
    "postgres://127.0.0.1:5432/wuzi",
    "postgres://wuzi:…@host/wuzi",
    "postgres://${user}:${password}@host/wuzi",
    "../home/page.tsx",
    "@wuzi/root/work",
    "/usr/bin/chromium",
    "npm_config_update_notifier_and_more",
  ])("lets pass: %s", (text) => {
    expect(findSecrets(text)).toEqual([]);
  });
});

describe("the repository", () => {
  const files = trackedTextFiles();

  it("is read", () => {
    expect(files.map(({ path }) => path)).toContain("packages/lint/src/secrets.test.ts");
  });

  it("holds no key, no password and no machine's path", () => {
    const found = files
      .filter(({ path }) => path !== "pnpm-lock.yaml")
      .flatMap(({ path, text }) =>
        findSecrets(text).map(({ line, name }) => `${path}:${line} ${name}`),
      );
    expect(found).toEqual([]);
  });
});
