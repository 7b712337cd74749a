"use strict";

// Run by the fetched Node, to say where it lies and which PATH puts it and pnpm first.
console.log(JSON.stringify({ node: process.execPath, path: process.env.PATH }));
