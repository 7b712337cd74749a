import { createRequire } from "node:module";
import type { Pool } from "pg";
import pg from "pg";
import { DataSource, type EntitySchema } from "typeorm";

type EntityClass = (abstract new (...args: never[]) => object) | EntitySchema;

/**
 * TypeORM over a pool that already exists, so that reads and writes share the same connections.
 * TypeORM picks `pg-native` up silently where it can be resolved: refuse to start then.
 */
export async function createDataSource(pool: Pool, entities: EntityClass[]): Promise<DataSource> {
  if (isResolvable("pg-native")) {
    throw new Error("pg-native is installed: remove it, TypeORM would switch to it silently.");
  }
  const source = new DataSource({
    type: "postgres",
    driver: { ...pg, Pool: SharedPool(pool) },
    entities: entities as never[],
    synchronize: false,
    installExtensions: false,
    logging: false,
  });
  return await source.initialize();
}

/** A constructor that hands out the one pool, whatever it is asked for. */
function SharedPool(pool: Pool): unknown {
  return function Shared() {
    return pool;
  };
}

function isResolvable(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
