import house from "../../vitest.config.ts";

/** The same tests under the same names, when they are started from this folder. */
export default house;
