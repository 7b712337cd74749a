import { beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "./lint-tree.ts";
import { lintTree } from "./lint-tree.ts";

/** A rule, code that it must refuse, and the nearest code that it must let pass. */
interface Case {
  rule: string;
  refused: [path: string, text: string];
  allowed: [path: string, text: string];
}

const server = "apps/api/src/server.ts";
const command = "apps/api/src/modules/staff/commands/appoint.ts";
const visit = "packages/domain/src/prevent/visit.ts";
const unscopedCall = 'export const work = (db: Door) => db.unscoped("sign-in");';

const cases: Case[] = [
  ...[
    'export const port = process.env["PORT"];',
    'export const port = process["env"]["PORT"];',
    'export const port = globalThis.process.env["PORT"];',
    "export const { env } = process;",
    'export { env } from "node:process";',
  ].map<Case>((text) => ({
    rule: "wuzi(environment)",
    refused: [server, text],
    allowed: ["apps/api/src/environment.ts", text],
  })),
  ...["packages/domain/src/a.ts", "apps/console/src/app/a.ts", "apps/api/src/cli/a.ts"].map<Case>(
    (path) => ({
      rule: "wuzi(environment)",
      refused: [path, "export const a = process.env;"],
      allowed: ["apps/api/launch/a.ts", "export const a = process.env;"],
    }),
  ),
  {
    rule: "wuzi(environment)",
    refused: [server, "export const a = process.env;"],
    allowed: ["apps/api/src/server.test.ts", "export const a = process.env;"],
  },
  {
    rule: "wuzi(environment)",
    refused: [server, "export const a = process.env;"],
    allowed: [server, "export const a = process.pid;"],
  },
  ...[
    "apps/api/src/platform/access/sign-in.ts",
    "apps/api/src/platform/jobs/runner.ts",
    "apps/api/src/commands/load-demo.ts",
    "apps/api/src/cli/commands/load-demo.ts",
    "apps/api/src/testing/office-tree.ts",
    "apps/api/src/modules/staff/staff.scope.test.ts",
  ].map<Case>((path) => ({
    rule: "wuzi(unscoped)",
    refused: [command, unscopedCall],
    allowed: [path, unscopedCall],
  })),
  ...[
    'import { unscoped } from "../../../platform/database/unscoped.ts"; unscoped("sign-in");',
    'import { unscoped as all } from "../../../platform/database/unscoped.ts"; all("sign-in");',
    "export const work = ({ unscoped: all }: Door) => all();",
    'export const work = (db: Door) => db["unscoped"]();',
  ].map<Case>((text) => ({
    rule: "wuzi(unscoped)",
    refused: [command, text],
    allowed: [command, text.replaceAll("unscoped", "scoped")],
  })),
  ...[
    "new Date()",
    "Date.now()",
    "Date()",
    "performance.now()",
    "Temporal.Now.instant()",
  ].map<Case>((text) => ({
    rule: "wuzi(clock)",
    refused: [visit, `export const at = ${text};`],
    allowed: ["apps/api/src/platform/database/unit-of-work.ts", `export const at = ${text};`],
  })),
  {
    rule: "wuzi(clock)",
    refused: [command, "export const at = new Date();"],
    allowed: [command, "export const at = (now: string) => new Date(now);"],
  },
  {
    rule: "wuzi(clock)",
    refused: [command, "export const at = Date.now();"],
    allowed: [
      "apps/api/src/modules/staff/commands/appoint.test.ts",
      "export const at = Date.now();",
    ],
  },
  {
    rule: "typescript(no-explicit-any)",
    refused: [server, "export const id = (value: any): string => String(value);"],
    allowed: [server, "export const id = (value: unknown): string => String(value);"],
  },
  {
    rule: "typescript(no-non-null-assertion)",
    refused: [server, "export const first = (list: string[]) => list[0]!;"],
    allowed: [server, "export const first = (list: string[]) => list[0];"],
  },
  {
    rule: "typescript(ban-ts-comment)",
    refused: [server, "// @ts-ignore\nexport const a = 1;"],
    allowed: [server, "// Ignores nothing.\nexport const a = 1;"],
  },
  {
    rule: "import(no-default-export)",
    refused: [server, "export default function serve() {}"],
    allowed: ["apps/api/rolldown.config.ts", "export default {};"],
  },
  {
    rule: "oxc(no-barrel-file)",
    refused: [
      "apps/api/src/platform/events/everything.ts",
      'export * from "./event-bus.ts";\nexport * from "./event-log.ts";',
    ],
    allowed: [
      "apps/api/src/platform/events/event-bus.ts",
      'import { log } from "./event-log.ts";\nexport const publish = () => log();',
    ],
  },
  {
    rule: "eslint(no-console)",
    refused: [server, 'console.log("ready");'],
    allowed: ["apps/api/launch/up.ts", 'console.log("ready");'],
  },
  {
    rule: "eslint(no-warning-comments)",
    refused: [server, ["// TO", "DO: later\nexport const a = 1;"].join("")],
    allowed: [server, "// Later rows win.\nexport const a = 1;"],
  },
  {
    rule: "vitest(no-disabled-tests)",
    refused: ["packages/domain/src/a.test.ts", 'it.skip("adds", () => { expect(1).toBe(1); });'],
    allowed: ["packages/domain/src/a.test.ts", 'it("adds", () => { expect(1).toBe(1); });'],
  },
  {
    rule: "jsx-a11y(alt-text)",
    refused: ["apps/console/src/shared/ui/a.tsx", 'export const A = () => <img src="a.png" />;'],
    allowed: [
      "apps/console/src/shared/ui/a.tsx",
      'export const A = () => <img src="a.png" alt="" />;',
    ],
  },
];

/** Gives each text a folder name of its own, so that every finding can be told apart. */
function place(path: string, index: number, kind: string): string {
  if (path === "apps/api/src/environment.ts") return path;
  return path.replace(/[^/]+$/, (name) => `${kind}${index}-${name}`);
}

describe("the house rules", () => {
  let findings: Finding[] = [];

  beforeAll(async () => {
    const files = new Map<string, string>([
      ["apps/api/src/modules/staff/staff.module.ts", "export const staff = {};\n"],
      ["apps/api/src/platform/events/event-bus.ts", "export const bus = 1;\n"],
      ["apps/api/src/platform/events/event-log.ts", "export const log = () => 1;\n"],
    ]);
    cases.forEach(({ refused, allowed }, index) => {
      files.set(place(refused[0], index, "refused"), `${refused[1]}\n`);
      const before = files.get(place(allowed[0], index, "allowed")) ?? "";
      files.set(place(allowed[0], index, "allowed"), `${before}${allowed[1]}\n`);
    });
    findings = await lintTree(files);
  });

  const rulesAt = (file: string) =>
    findings.filter((finding) => finding.file === file).map((finding) => finding.rule);

  it.each(cases.map((each, index) => ({ ...each, index })))(
    "$rule refuses $refused",
    ({ rule, refused, index }) => {
      expect(rulesAt(place(refused[0], index, "refused"))).toContain(rule);
    },
  );

  it.each(cases.map((each, index) => ({ ...each, index })))(
    "$rule allows $allowed",
    ({ rule, allowed, index }) => {
      expect(rulesAt(place(allowed[0], index, "allowed"))).not.toContain(rule);
    },
  );
});
