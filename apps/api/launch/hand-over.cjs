"use strict";

const { accessSync, constants } = require("node:fs");
const path = require("node:path");
const { Children } = require("./children.cjs");
const { install } = require("./install.cjs");
const { PlainFailure, codeOf } = require("./plain-failure.cjs");
const { findTools } = require("./tools.cjs");
const { watchParents } = require("./parents.cjs");

const COMMANDS = ["up", "dev", "check", "bench", "wuzi"];
const ROOT = path.resolve(__dirname, "..", "..", "..");

/**
 * Brings the machine to the Node and the packages this product is pinned to, then hands over to the
 * command; its exit code becomes ours.
 *
 * @param {string[]} commandLine the command and its arguments
 */
async function handOver([command, ...rest]) {
  const children = new Children();
  process.on("SIGINT", () => children.stop("SIGINT"));
  process.on("SIGTERM", () => children.stop("SIGTERM"));
  if (process.stdin.isTTY) {
    process.on("SIGHUP", () => children.stop("SIGTERM"));
  }
  watchParents(() => children.stop("SIGTERM"));
  try {
    process.exitCode = await run(children, command, rest);
  } catch (error) {
    process.exitCode = children.stopped ? 130 : 1;
    if (!children.stopped) {
      console.error(error instanceof PlainFailure ? error.message : error);
    }
  }
}

/**
 * @param {import("./children.cjs").Running} children
 * @param {string | undefined} command
 * @param {string[]} rest
 * @returns {Promise<number>}
 */
async function run(children, command, rest) {
  if (command === undefined || !COMMANDS.includes(command)) {
    throw new PlainFailure(`There is no command ${command}. There are: ${COMMANDS.join(", ")}.`);
  }
  refuseReadOnly();
  const tools = await findTools(children, ROOT);
  await install(children, tools, ROOT);
  return await children.last(tools.node, [path.join(__dirname, `${command}.ts`), ...rest], {
    cwd: ROOT,
    env: { ...process.env, PATH: tools.path },
  });
}

function refuseReadOnly() {
  try {
    accessSync(ROOT, constants.W_OK);
  } catch (error) {
    throw new PlainFailure(
      `The folder ${ROOT} cannot be written (${codeOf(error)}), and installing and building write into it. Copy it to a folder of your own, or give yourself the right to write.`,
    );
  }
}

module.exports = { handOver };
