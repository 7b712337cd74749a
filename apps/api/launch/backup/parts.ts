import { join } from "node:path";
import { PlainError } from "../plain-error.ts";
import type { DataFolder } from "../postgres/data-folder.ts";

/** What belongs together: one without the others cannot be read, or loses what it promises. */
export const parts = {
  cluster: "postgres",
  secrets: "secrets.json",
  files: "files",
  heads: "audit-heads.jsonl",
} as const;

export type Part = keyof typeof parts;

/** Where each part lies in this installation. */
export function placesOf(
  environment: NodeJS.ProcessEnv,
  { root, cluster, secrets }: Pick<DataFolder, "root" | "cluster" | "secrets">,
): Record<Part, string> {
  return {
    cluster,
    secrets,
    files: environment["WUZI_FILES"] || join(root, parts.files),
    heads: environment["WUZI_AUDIT_HEADS"] || join(root, parts.heads),
  };
}

/** @throws PlainError where the database is on a server of one's own */
export function refuseExternal(environment: NodeJS.ProcessEnv): void {
  if (!environment["DATABASE_URL"]) return;
  throw new PlainError(
    "DATABASE_URL names a server of your own: back it up with its own tools (pg_basebackup, pgBackRest, or pg_dump as a role that may bypass row security), and keep secrets.json, files and audit-heads.jsonl of the data folder with it.",
  );
}
