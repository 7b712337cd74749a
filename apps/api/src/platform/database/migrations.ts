import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Works from the source and from wherever the bundle was put below the package. */
function folder(): string {
  for (let at = new URL(".", import.meta.url); ; at = new URL("..", at)) {
    const found = fileURLToPath(new URL("migrations/", at));
    if (existsSync(found)) return found;
    if (at.pathname === "/") throw new Error("The folder of the migrations is missing.");
  }
}

/**
 * The hand-written SQL files as TypeORM migrations, in order of their time stamp. TypeORM reads the
 * class name, whose last 13 digits are the order: the file's stamp is padded into them.
 */
export function sqlMigrations(): (new () => MigrationInterface)[] {
  return readdirSync(folder())
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => {
      const stamp = Date.UTC(
        Number(file.slice(0, 4)),
        Number(file.slice(4, 6)) - 1,
        Number(file.slice(6, 8)),
        Number(file.slice(8, 10)),
        Number(file.slice(10, 12)),
        Number(file.slice(12, 14)),
      );
      const sql = readFileSync(`${folder()}${file}`, "utf8");
      const migration = class implements MigrationInterface {
        readonly name = `${file.slice(15, -4)}-${stamp}`;
        async up(runner: QueryRunner) {
          await runner.query(sql);
        }
        async down() {
          throw new Error("Migrations go forward only: restore a backup to go back.");
        }
      };
      Object.defineProperty(migration, "name", { value: `${file.slice(15, -4)}${stamp}` });
      return migration;
    });
}
