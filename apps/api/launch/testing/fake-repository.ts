import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { apiFolder } from "../repository.ts";

/** A copy of the launcher in a repository whose programs are a few lines each. */
export interface FakeRepository {
  readonly root: string;
  /** Environment in which the launcher finds Node and pnpm at once; nothing of our own leaks in. */
  readonly env: NodeJS.ProcessEnv;
}

const CLI = `
import pg from "pg";
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
if (process.argv[2] === "prepare") {
  await client.query("create table if not exists start (at timestamptz not null default now())");
  await client.query("insert into start default values");
} else if (process.argv[2] === "demo-accounts") {
  const { rows } = await client.query("select count(*)::int as starts from start");
  console.log("start number " + rows[0].starts);
} else if (process.argv[2] === "demo-people") {
  console.log("people through " + process.argv[3]);
} else {
  console.log(JSON.stringify(process.argv.slice(2)));
  process.exitCode = 7;
}
await client.end();
`;

const MAIN = `
import { createServer } from "node:http";
const server = createServer((request, response) => {
  if (request.url === "/crash") { console.log("about to crash"); process.exit(9); }
  response.end(request.url === "/env" ? JSON.stringify({ ...process.env, pid: process.pid, ppid: process.ppid }) : "ok");
});
if (process.env.FAKE_API === "broken") { console.log("the reason is this"); process.exit(5); }
server.listen(Number(process.env.PORT), process.env.HOST);
const stop = () => {
  console.log("drained");
  server.closeAllConnections();
  server.close(() => process.exit(0));
};
process.once("SIGTERM", stop);
process.once("disconnect", stop);
`;

/** Makes a fake repository below the temporary folder; the caller removes it. */
export function makeFakeRepository(): FakeRepository {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "wuzi-fake-")));
  const api = join(root, "apps", "api");
  chmodSync(root, 0o755);
  mkdirSync(join(api, "dist"), { recursive: true });
  cpSync(join(apiFolder, "launch"), join(api, "launch"), { recursive: true });
  symlinkSync(join(apiFolder, "node_modules"), join(api, "node_modules"));
  // a backup goes through the product's own stores of files
  symlinkSync(join(apiFolder, "src"), join(api, "src"));
  writeFileSync(join(api, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(api, "dist", "cli.js"), CLI);
  writeFileSync(join(api, "dist", "main.js"), MAIN);
  const start = "node apps/api/launch/run.cjs up";
  writeFileSync(join(root, "package.json"), JSON.stringify({ type: "module", scripts: { start } }));
  writeFileSync(join(root, "pnpm-lock.yaml"), "lockfileVersion: '9.0'\nimporters:\n  .: {}\n");
  writeFileSync(join(root, "pnpm-workspace.yaml"), "");
  program(
    join(root, "node_modules", ".bin"),
    "turbo",
    '[ "$FAKE_BUILD" = slow ] && exec sleep 60; exit 0',
  );
  program(join(root, "tools"), "pnpm", '[ "$1" = "--version" ] && echo 10.34.9; exit 0');
  const { PATH, HOME, LANG } = process.env;
  const quiet = { npm_config_update_notifier: "false" };
  return { root, env: { HOME, LANG, ...quiet, PATH: `${join(root, "tools")}:${PATH}` } };
}

function program(folder: string, name: string, body: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
}
