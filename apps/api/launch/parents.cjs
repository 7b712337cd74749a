"use strict";

const { spawnSync } = require("node:child_process");
const { readFileSync } = require("node:fs");
const { codeOf } = require("./plain-failure.cjs");

const EVERY_MS = 300;
const PACKAGE_MANAGER = /(^|[\s/\\])(npm|npx|pnpm|yarn)(-cli|\.c?js|\s|$)/;

/**
 * Calls back when the package manager that started us is gone: it may die of a signal without
 * passing it on. Started without one there is nobody to watch, so that a command put into the
 * background outlives its shell.
 *
 * @param {() => void} gone
 */
function watchParents(gone) {
  const watched = process.env.npm_lifecycle_event === undefined ? [] : chain();
  if (watched.length === 0) {
    return;
  }
  const timer = setInterval(() => {
    if (process.ppid !== watched[0] || !watched.every(isAlive)) {
      clearInterval(timer);
      gone();
    }
  }, EVERY_MS);
  timer.unref();
}

/**
 * Our parents up to the package manager: the shell it runs scripts with comes in between.
 *
 * @returns {number[]}
 */
function chain() {
  const pids = [];
  for (let pid = process.ppid; pid > 1 && pids.length < 3;) {
    pids.push(pid);
    const { parent, command } = describe(pid);
    if (PACKAGE_MANAGER.test(command)) {
      return pids;
    }
    pid = parent;
  }
  return pids.slice(0, 1);
}

/** @param {number} pid */
function describe(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return { parent: Number(afterName(stat).split(" ")[1]), command };
  } catch {
    const told = spawnSync("ps", ["-o", "ppid=,command=", "-p", String(pid)], { encoding: "utf8" });
    const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(told.stdout ?? "") ?? [];
    return { parent: Number(parent ?? 0), command: command ?? "" };
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
  try {
    return !afterName(readFileSync(`/proc/${pid}/stat`, "utf8")).startsWith("Z");
  } catch {
    return true;
  }
}

/**
 * A process's name may hold spaces and brackets; the fields after it do not.
 *
 * @param {string} stat
 */
function afterName(stat) {
  return stat.slice(stat.lastIndexOf(")") + 2);
}

module.exports = { watchParents };
