import { environment } from "../environment.ts";
import { importOffices } from "../modules/organisation/office/import-offices.ts";
import { asSystem } from "../platform/database/as-system.ts";
import { readDivisions } from "./read-divisions.ts";

/** `import-divisions FILE`: all of it or nothing. */
export async function importDivisionsCommand([file]: string[]): Promise<number> {
  if (file === undefined) {
    process.stderr.write("Name the division file: npm run wuzi import-divisions FILE\n");
    return 2;
  }
  const seeds = await readDivisions(file);
  const counts = await asSystem(environment.ownerUrl, "区划导入", "office:manage", (client) =>
    importOffices(client, seeds),
  );
  process.stdout.write(
    `${seeds.length} offices read: ${counts.created} opened, ${counts.changed} changed, ${counts.succeeded} successions noted.\n`,
  );
  return 0;
}
