import { notFound } from "../errors/coded-error.ts";

/** Office ids are small integers; anything else cannot exist, and says so like a missing one. */
export function parseId(id: string, path: string): number {
  if (!/^[1-9]\d{0,8}$/.test(id)) throw notFound(path);
  return Number(id);
}

/** All other ids are UUIDs. */
export function parseUuid(id: string, path: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw notFound(path);
  return id.toLowerCase();
}
