"use strict";

// This one file is read by whatever Node the machine has, however old: no syntax younger than 2015
// and nothing loaded before the version is known.
const least = require("./toolchain.json").leastNode;
const found = process.versions.node;

if (parseInt(found, 10) < least) {
  const need = `This needs Node.js ${least} or newer, and this is Node.js ${found}.`;
  console.error(`${need} Install the current release from https://nodejs.org, then start again.`);
  process.exitCode = 1;
} else {
  void require("./hand-over.cjs").handOver(process.argv.slice(2));
}
