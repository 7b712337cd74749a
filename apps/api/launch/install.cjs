"use strict";

const { createHash } = require("node:crypto");
const { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { explain } = require("./registry-failure.cjs");

/**
 * Installs what the lockfile says, and nothing when that has been done before.
 *
 * @param {import("./children.cjs").Running} children
 * @param {import("./tools.cjs").Tools} tools
 * @param {string} root the repository
 * @throws an error in plain words when the registry is out of reach, else with pnpm's own output.
 */
async function install(children, tools, root) {
  const stamp = path.join(root, "node_modules", ".launch-installed");
  const packages = packageFolders(root);
  const state = fingerprint(tools, root, packages);
  if (isDone(stamp, state, packages)) {
    return;
  }
  console.error("Installing packages …");
  rmSync(stamp, { force: true });
  const answer = await children.quiet(
    "pnpm",
    ["install", "--frozen-lockfile", "--config.confirmModulesPurge=false"],
    {
      cwd: root,
      env: {
        ...process.env,
        PATH: tools.path,
        npm_config_manage_package_manager_versions: "false",
      },
    },
  );
  if (answer.status !== 0) {
    throw explain("The packages could not be installed", answer.all);
  }
  writeFileSync(stamp, state);
}

/** @param {string} root */
function packageFolders(root) {
  return ["apps", "packages"]
    .flatMap((group) => list(path.join(root, group)))
    .filter((folder) => existsSync(path.join(folder, "package.json")));
}

/** @param {string} folder */
function list(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
}

/**
 * @param {import("./tools.cjs").Tools} tools
 * @param {string} root
 * @param {string[]} packages
 */
function fingerprint(tools, root, packages) {
  const hash = createHash("sha256").update([tools.node, process.platform, process.arch].join("\n"));
  const files = ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"];
  const manifests = packages.map((folder) => path.join(folder, "package.json"));
  for (const file of [...files.map((name) => path.join(root, name)), ...manifests]) {
    hash.update(`\n${file}\n`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/**
 * @param {string} stamp
 * @param {string} state
 * @param {string[]} packages
 */
function isDone(stamp, state, packages) {
  const whole = packages
    .filter(hasDependencies)
    .every((folder) => existsSync(path.join(folder, "node_modules")));
  return whole && existsSync(stamp) && readFileSync(stamp, "utf8") === state;
}

/** @param {string} folder */
function hasDependencies(folder) {
  return readFileSync(path.join(folder, "package.json"), "utf8").includes('ependencies"');
}

module.exports = { install };
