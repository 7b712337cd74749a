"use strict";

const { existsSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { explain } = require("./registry-failure.cjs");
const wanted = require("./toolchain.json");

/** @typedef {{ node: string, path: string }} Tools */

const OWN_ENOUGH = 24;

/**
 * The Node to run with and the PATH on which it and pnpm come first: the machine's own when they
 * are new enough, else the pinned ones from npm. What was found is remembered until the machine's
 * own tools change.
 *
 * @param {import("./children.cjs").Running} children
 * @param {string} root the repository
 * @returns {Promise<Tools>}
 */
async function findTools(children, root) {
  const memory = path.join(root, "node_modules", ".launch-tools.json");
  const key = JSON.stringify([wanted, process.version, process.execPath, process.env.PATH]);
  const known = recall(memory, key);
  if (known !== undefined) {
    return known;
  }
  const tools = (await ownTools(children)) ?? (await fetchedTools(children, root));
  mkdirSync(path.dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify({ key, tools }));
  return tools;
}

/**
 * @param {string} memory
 * @param {string} key
 * @returns {Tools | undefined}
 */
function recall(memory, key) {
  try {
    const { key: before, tools } = /** @type {{ key: string, tools: Tools }} */ (
      JSON.parse(readFileSync(memory, "utf8"))
    );
    const there = before === key && existsSync(tools.node) && pnpmOn(tools.path) !== undefined;
    return there ? tools : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} searched */
function pnpmOn(searched) {
  const names = process.platform === "win32" ? ["pnpm.cmd", "pnpm.exe"] : ["pnpm"];
  return searched
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

/**
 * @param {import("./children.cjs").Running} children
 * @returns {Promise<Tools | undefined>}
 */
async function ownTools(children) {
  const listed = process.env.PATH ?? "";
  const line = wanted.pnpm.split(".").slice(0, 2).join(".");
  if (Number.parseInt(process.versions.node, 10) < OWN_ENOUGH || pnpmOn(listed) === undefined) {
    return undefined;
  }
  const own = path.dirname(process.execPath);
  const first = listed.split(path.delimiter)[0] === own ? listed : own + path.delimiter + listed;
  const { status, out } = await children.quiet("pnpm", ["--version"], {
    env: { ...process.env, PATH: first, npm_config_manage_package_manager_versions: "false" },
  });
  const fits = status === 0 && out.trim().startsWith(`${line}.`);
  return fits ? { node: process.execPath, path: first } : undefined;
}

/**
 * @param {import("./children.cjs").Running} children
 * @param {string} root
 * @returns {Promise<Tools>}
 */
async function fetchedTools(children, root) {
  console.error(`Fetching Node.js ${wanted.node} and pnpm ${wanted.pnpm} from npm …`);
  const npm = process.env.npm_execpath ?? "";
  const viaNpm = npm.endsWith("npm-cli.js") && existsSync(npm);
  const [command, start] = viaNpm ? [process.execPath, [npm, "exec"]] : ["npx", []];
  const packages = [`--package=node@${wanted.node}`, `--package=pnpm@${wanted.pnpm}`];
  const show = path.join(__dirname, "show-tools.cjs");
  const answer = await children.quiet(
    command,
    [...start, "--yes", ...packages, "--", "node", show],
    { cwd: root },
  );
  if (answer.status !== 0) {
    throw explain("Node.js and pnpm could not be fetched from npm", answer.all);
  }
  return /** @type {Tools} */ (JSON.parse(answer.out.trim().split("\n").at(-1) ?? ""));
}

module.exports = { findTools };
