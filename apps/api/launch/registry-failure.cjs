"use strict";

const { PlainFailure } = require("./plain-failure.cjs");

const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ERR_PNPM_META_FETCH_FAIL|ERR_PNPM_NO_OFFLINE/;

/**
 * An error for a failed fetch: one sentence when the registry is out of reach, else the output.
 *
 * @param {string} what what failed, as the beginning of a sentence
 * @param {string} output all that the failed tool wrote
 */
function explain(what, output) {
  const cause = NETWORK.exec(output)?.[0];
  const message =
    cause === undefined
      ? `${what}:\n${output.trim()}`
      : `${what}: the npm registry cannot be reached (${cause}). Check the network, the proxy and "npm config get registry", then run the same command again.`;
  return new PlainFailure(message);
}

module.exports = { explain };
