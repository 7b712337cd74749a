import { readFile } from "node:fs/promises";
import { lightenTownships } from "@wuzi/domain/prevent/township-map/lighten-townships";
import type { MapFault } from "@wuzi/domain/prevent/township-map/map-fault";
import { matchTownships, type MapUnit } from "@wuzi/domain/prevent/township-map/match-townships";
import { pointsOf, readTownships } from "@wuzi/domain/prevent/township-map/read-townships";
import sql from "sql-template-tag";
import { FileMissing } from "../../../platform/files/file-store.ts";
import type { OrderTransaction, QueuedJob } from "../../../platform/jobs/queued-job.ts";

interface Order {
  id: string;
}

interface Waiting {
  sha256: string;
  units: MapUnit[];
}

/** What is told of features that are no unit's: the first of them. */
const mostStrange = 50;

/**
 * Reads a map that somebody has brought: refused with a reason, or ready to be looked at. The file is
 * opened here and not in the server: the largest takes a second of one processor.
 */
export const readMapJob: QueuedJob<Order> = {
  name: "prevent.readTownshipMap",
  reason: "读取乡镇地图",
  permission: "office:manage",
  run: async ({ data, services, step, chunk }) => {
    const waiting = await step((tx) => waitingMap(tx, data.id));
    if (waiting === undefined) return;
    const text = await services.files
      .withPath(waiting.sha256, (path) => readFile(path, "utf8"))
      .catch((error: unknown) => {
        if (error instanceof FileMissing) return undefined;
        throw error;
      });
    if (text === undefined) {
      await chunk((tx) => refuse(tx, data.id, "file_gone"));
      return;
    }
    const read = readTownships(text);
    if (!read.ok) {
      await chunk((tx) => refuse(tx, data.id, read.fault, read.feature));
      return;
    }
    const match = matchTownships(read.features, waiting.units);
    if (match.townships.length === 0) {
      await chunk((tx) => refuse(tx, data.id, "no_unit_matched"));
      return;
    }
    const shapes = lightenTownships(match.townships);
    const points = shapes.reduce((sum, { polygons }) => sum + pointsOf(polygons), 0);
    const names = new Map(waiting.units.map(({ id, shortName }) => [id, shortName]));
    const matched = shapes.map(({ unit }) => names.get(unit) ?? "");
    const missing = match.missing.map(({ shortName }) => shortName);
    await chunk((tx) =>
      tx.rows(
        sql`update prevent.township_map set state = 'ready', shapes = ${JSON.stringify(shapes)}::jsonb, points = ${points},
                   matched = ${matched}::text[], strange = ${match.strange.slice(0, mostStrange)}::text[],
                   missing = ${missing}::text[], version = version + 1, updated_at = now()
             where id = ${data.id}::uuid and state = 'waiting'`,
      ),
    );
  },
  giveUp: async (tx, { id }) => {
    await refuse(tx, id, "gave_up");
  },
};

/** The units that may be meant: those below the office that are part of the land. */
async function waitingMap(tx: OrderTransaction, id: string): Promise<Waiting | undefined> {
  const [found] = await tx.rows<Waiting>(
    sql`select f.sha256, (
          select coalesce(json_agg(json_build_object('id', o.id, 'code', o.code, 'name', o.name,
                   'shortName', o.short_name) order by o.code), '[]')
            from organisation.office o
           where o.parent_id = m.office_id and o.closed_on is null
             and o.kind not in ('association', 'institution')) as units
          from prevent.township_map m join platform.file f on f.id = m.file_id
         where m.id = ${id}::uuid and m.state = 'waiting'`,
  );
  return found;
}

async function refuse(
  tx: Pick<OrderTransaction, "rows">,
  id: string,
  fault: MapFault,
  feature: number | null = null,
): Promise<void> {
  await tx.rows(
    sql`update prevent.township_map set state = 'refused', fault = ${fault}, fault_feature = ${feature}::integer,
               version = version + 1, updated_at = now()
         where id = ${id}::uuid and state = 'waiting'`,
  );
}
