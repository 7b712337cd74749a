import { bucketOf } from "./platform/files/s3-settings.ts";
import type { S3Settings } from "./platform/files/s3-store.ts";

/**
 * The only reader of `process.env`. Each getter is read when it is needed, so that a command asks
 * only for what it uses; a missing value is a sentence, not a stack trace.
 */
export const environment = {
  /** The owner's connection: migrations and commands only, never the serving process. */
  get ownerUrl(): string {
    return required("DATABASE_URL", "the database owner's connection, used to migrate");
  },
  get appUrl(): string {
    return required("APP_DATABASE_URL", "the connection of the role wuzi_app");
  },
  get workerUrl(): string {
    return required("WORKER_DATABASE_URL", "the connection of the role wuzi_worker");
  },
  /** 32 bytes, base64: encrypts what must not be readable from the database alone. */
  get masterKey(): Buffer {
    const key = Buffer.from(
      required("WUZI_MASTER_KEY", "32 random bytes in base64, kept outside the database"),
      "base64",
    );
    if (key.length !== 32) {
      throw new SettingError("WUZI_MASTER_KEY must be 32 bytes in base64.");
    }
    return key;
  },
  /** The folder that keeps uploaded and exported files; not readable for others. */
  get filesFolder(): string {
    return required("WUZI_FILES", "the folder that keeps uploaded and exported files");
  },
  /** The S3-compatible store that keeps files instead of that folder; `undefined` for the folder. */
  get fileBucket(): S3Settings | undefined {
    const bucket = bucketOf(process.env);
    if (typeof bucket === "string") throw new SettingError(bucket);
    return bucket;
  },
  /** The file that keeps the audit's heads outside the database; `undefined` keeps none. */
  get auditHeads(): string | undefined {
    return process.env["WUZI_AUDIT_HEADS"] || undefined;
  },
  /** The file that says which carrier takes messages and how it is reached; `undefined` for none. */
  get carrier(): string | undefined {
    return process.env["WUZI_CARRIER"] || undefined;
  },
  /** Whether this process does the jobs and sends too, or another does (`wuzi worker`). */
  get worker(): "here" | "elsewhere" {
    const where = process.env["WUZI_WORKER"] || "here";
    if (where !== "here" && where !== "elsewhere") {
      throw new SettingError(`WUZI_WORKER must be "here" or "elsewhere", not "${where}".`);
    }
    return where;
  },
  /** Whether notices to other servers may go to private networks and to this machine: `allow`, or not. */
  get noticesInside(): boolean {
    return process.env["WUZI_NOTICES_INSIDE"] === "allow";
  },
  get host(): string {
    return process.env["HOST"] || "127.0.0.1";
  },
  get port(): number {
    const port = Number(process.env["PORT"] || 4000);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      throw new SettingError(
        `PORT must be a number from 0 to 65535, not "${process.env["PORT"]}".`,
      );
    }
    return port;
  },
  /** Folder of the built console; without it only the API is served. */
  get consoleFolder(): string | undefined {
    return process.env["WUZI_CONSOLE"];
  },
  get poolSize(): number {
    return Number(process.env["WUZI_POOL_SIZE"] || 16);
  },
  /** The explorer and detailed errors are for development only. */
  get development(): boolean {
    return process.env["NODE_ENV"] !== "production";
  },
  get logLevel(): string {
    return process.env["WUZI_LOG_LEVEL"] || "info";
  },
  /** Number of proxies in front whose X-Forwarded-For is believed. */
  get trustedProxies(): number {
    return Number(process.env["WUZI_TRUSTED_PROXIES"] || 0);
  },
  /** Bearer token that lets a collector read /metrics from another machine. */
  get metricsToken(): string | undefined {
    return process.env["WUZI_METRICS_TOKEN"];
  },
};

/** A setting is missing or wrong; the message says which and what it should be. */
export class SettingError extends Error {
  override name = "SettingError";
}

function required(name: string, meaning: string): string {
  const value = process.env[name];
  if (!value) throw new SettingError(`${name} is not set: ${meaning}.`);
  return value;
}
