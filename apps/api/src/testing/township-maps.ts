import { randomUUID } from "node:crypto";
import type { World } from "./world.ts";

/** A GeoJSON map: a square for each of these names or codes, beside each other. */
export function mapOf(names: readonly string[], more: object = {}): string {
  const features = names.map((name, n) => {
    const [x, y] = [105.7 + (n % 6) * 0.1, 28.5 + Math.floor(n / 6) * 0.1];
    const ring = [
      [x, y],
      [x + 0.1, y],
      [x + 0.1, y + 0.1],
      [x, y + 0.1],
      [x, y],
    ];
    return {
      type: "Feature",
      properties: { name },
      geometry: { type: "Polygon", coordinates: [ring] },
    };
  });
  return JSON.stringify({ type: "FeatureCollection", features, ...more });
}

/** The row of a file that this person has sent; its bytes are nowhere. */
export async function mapFile(world: World, login: string): Promise<string> {
  const id = randomUUID();
  await world.change(
    `insert into platform.file (id, office_id, staff_id, purpose, name, size, sha256, expires_at)
     select $1, m.office_id, m.id, 'township_map', '乡镇.geojson', 1, repeat('d', 64), now() + interval '3 days'
       from staff.member m where m.login = $2`,
    [id, login],
  );
  return id;
}

export async function mapInput(world: World, code = "510522", login = "county.admin") {
  return {
    input: {
      officeId: await world.office(code),
      fileId: await mapFile(world, login),
      idempotencyKey: randomUUID(),
    },
  };
}

/** A map of the county with this code, as far as wanted, of one township. */
export async function freshMap(world: World, code = "510522", state = "ready"): Promise<string> {
  const id = randomUUID();
  const file = await mapFile(world, "county.admin");
  await world.change(
    `update prevent.township_map set state = 'replaced' from organisation.office o
      where o.id = township_map.office_id and o.code = $2 and state = 'used' and $1 = 'used'`,
    [state, code],
  );
  await world.change(
    `insert into prevent.township_map (id, office_id, staff_id, file_id, file_name, state, shapes, points, matched)
     select $1, o.id, m.id, $2, '乡镇.geojson', $3,
            jsonb_build_array(jsonb_build_object('unit', t.id, 'polygons', '[[[105.8,28.8,105.9,28.8,105.9,28.9,105.8,28.8]]]'::jsonb)),
            4, array[t.short_name]
       from organisation.office o join organisation.office t on t.parent_id = o.id, staff.member m
      where o.code = $4 and m.login = 'county.admin' and t.kind in ('street_federation', 'town_federation')
      order by t.code limit 1`,
    [id, file, state, code],
  );
  return id;
}
