import { join } from "node:path";

/** The folder that holds the whole product. */
export const repository = join(import.meta.dirname, "..", "..", "..");

/** The folder of the API, where its built programs lie in `dist`. */
export const apiFolder = join(repository, "apps", "api");

/** The folder of the console. */
export const consoleFolder = join(repository, "apps", "console");
