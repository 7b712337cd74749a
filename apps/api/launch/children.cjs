"use strict";

const { spawn } = require("node:child_process");
const { constants } = require("node:os");
const { PlainFailure, codeOf } = require("./plain-failure.cjs");

const WINDOWS = process.platform === "win32";

/** The one process that runs for us at a time, and what becomes of it when we are told to stop. */
class Children {
  constructor() {
    this.stopped = false;
    /** @type {import("node:child_process").ChildProcess | undefined} */
    this.current = undefined;
  }

  /**
   * Passes a stop on. The command itself decides what it still has to finish.
   *
   * @param {NodeJS.Signals} signal
   */
  stop(signal) {
    this.stopped = true;
    if (this.current !== undefined) {
      this.current.kill(signal);
    }
  }

  /**
   * Runs a tool to its end and returns its exit code and all it wrote.
   *
   * @param {string} command
   * @param {string[]} args
   * @param {import("node:child_process").SpawnOptions} options
   */
  async quiet(command, args, options) {
    const child = this.#start(command, args, {
      ...options,
      stdio: ["ignore", "pipe", "pipe"],
      shell: WINDOWS,
    });
    let out = "";
    let all = "";
    child.stdout?.on("data", (/** @type {Buffer} */ chunk) => {
      out += chunk;
      all += chunk;
    });
    child.stderr?.on("data", (/** @type {Buffer} */ chunk) => {
      all += chunk;
    });
    const status = await this.#end(child);
    if (this.stopped) {
      throw new Error("stopped");
    }
    return { status, out, all };
  }

  /**
   * Runs the command in the foreground and returns its exit code. The channel beside its three
   * streams closes when this process ends, however it ends, and tells the command to stop.
   *
   * @param {string} command
   * @param {string[]} args
   * @param {import("node:child_process").SpawnOptions} options
   * @returns {Promise<number>}
   */
  async last(command, args, options) {
    /** @type {import("node:child_process").StdioOptions} */
    const stdio = ["inherit", "inherit", "inherit", "ipc"];
    return await this.#end(this.#start(command, args, { ...options, stdio }));
  }

  /**
   * @param {string} command
   * @param {string[]} args
   * @param {import("node:child_process").SpawnOptions} options
   */
  #start(command, args, options) {
    if (this.stopped) {
      throw new Error("stopped");
    }
    this.current = spawn(command, args, options);
    return this.current;
  }

  /**
   * @param {import("node:child_process").ChildProcess} child
   * @returns {Promise<number>}
   */
  async #end(child) {
    return await new Promise((resolve, reject) => {
      child.once("error", (error) => {
        const reason = codeOf(error) ?? error.message;
        const what = `${child.spawnfile} could not be started (${reason}).`;
        reject(new PlainFailure(`${what} Make sure that npm is installed and on the PATH.`));
      });
      child.once("close", (code, signal) => {
        this.current = undefined;
        resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
      });
    });
  }
}

/** @typedef {Children} Running */

module.exports = { Children };
