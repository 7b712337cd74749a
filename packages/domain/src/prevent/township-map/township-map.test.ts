import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lightenTownships } from "./lighten-townships.ts";
import { matchTownships, type MapUnit } from "./match-townships.ts";
import { areaOf, mapLimits, pointsOf, readTownships, type Ring } from "./read-townships.ts";

const square = (x = 105.8, y = 28.8, side = 0.1) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const polygon = (ring: unknown = square()) => ({ type: "Polygon", coordinates: [ring] });
const feature = (
  properties: object | null = { name: "符阳街道" },
  geometry: object | null = polygon(),
) => ({
  type: "Feature",
  properties,
  geometry,
});
const map = (...features: object[]) => JSON.stringify({ type: "FeatureCollection", features });

describe("a map that is brought", () => {
  it("is polygons in longitudes and latitudes, with what their properties say", () => {
    const many = { type: "MultiPolygon", coordinates: [[square()], [square(106)]] };
    const text = `\uFEFF${map(feature({ 名称: "临港街道", code: 510522002 }, many), feature(null))}`;
    expect(readTownships(text)).toMatchObject({
      ok: true,
      features: [
        { label: "临港街道", words: ["临港街道", "510522002"], polygons: [[{}], [{}]] },
        { label: "#2", words: [] },
      ],
    });
  });

  it("may leave a ring open: it is closed", () => {
    const read = readTownships(map(feature({}, polygon(square().slice(0, 4)))));
    expect(read.ok && read.features[0]?.polygons[0]?.[0]).toEqual(square().flat());
  });

  it.each([
    ["not_json", null, "{"],
    ["not_json", null, "PK\u0003\u0004"],
    ["not_geojson", null, "[]"],
    ["not_geojson", null, '{"type":"Topology"}'],
    ["not_geojson", null, '{"type":"FeatureCollection"}'],
    ["not_geojson", null, map({ type: "Polygon" })],
    ["no_features", null, map()],
    ["too_many_features", null, map(...Array.from({ length: 201 }, () => feature()))],
    ["wrong_geometry", 2, map(feature(), feature({}, { type: "Point", coordinates: [105, 28] }))],
    ["wrong_geometry", 1, map(feature({}, null))],
    ["bad_ring", 1, map(feature({}, polygon([])))],
    ["bad_ring", 1, map(feature({}, polygon(["a", "b", "c"])))],
    ["bad_ring", 1, map(feature({}, polygon(square(105.8, 28.8, 0))))],
    ["outside_china", 1, map(feature({}, polygon(square(28.8, 105.8))))],
    ["outside_china", 1, map(feature({}, polygon(square(583_000, 3_190_000, 900))))],
  ])("is refused as %s, naming feature %s", (fault, at, text) => {
    expect(readTownships(text)).toEqual({ ok: false, fault, feature: at });
  });

  it("is refused with more points than a survey has", () => {
    const ring = Array.from({ length: mapLimits.points }, (_, n) => [
      105 + (n % 7) / 100,
      28 + n / 1e6,
    ]);
    expect(readTownships(map(feature({}, polygon(ring))))).toMatchObject({
      fault: "too_many_points",
    });
  });
});

describe("which feature is which unit", () => {
  const units: MapUnit[] = [
    { id: 1, code: "510522001", name: "合江县符阳街道残疾人联合会", shortName: "符阳街道" },
    { id: 2, code: "510522002", name: "合江县临港街道残疾人联合会", shortName: "临港街道" },
    { id: 3, code: "510522100", name: "合江县望龙镇残疾人联合会", shortName: "望龙镇" },
  ];
  const matched = (...features: object[]) => {
    const read = readTownships(map(...features));
    return matchTownships(read.ok ? read.features : [], units);
  };

  it.each([
    { name: "符阳街道" },
    { XZQDM: 510_522_001 },
    { 代码: "510522001000" },
    { 全称: "四川省泸州市合江县符阳街道" },
    { name: " 符阳 街道" },
  ])("is found by %j", (properties) => {
    expect(matched(feature(properties)).townships).toMatchObject([{ unit: 1 }]);
  });

  it("tells what is strange and what is missing; parts of one unit come together", () => {
    const { townships, strange, missing } = matched(
      feature(),
      feature({ name: "符阳街道" }, polygon(square(106))),
      feature({ name: "大望龙镇" }),
      feature({ name: "望龙镇", code: "510522002" }),
    );
    expect(townships.map(({ unit, polygons }) => [unit, polygons.length])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect([strange, missing.map(({ id }) => id)]).toEqual([["大望龙镇"], [3]]);
  });
});

describe("a map made light", () => {
  const wavy = (points: number, x = 105.8): Ring => {
    const ring = Array.from({ length: points }, (_, n) => {
      const turn = (2 * Math.PI * n) / points;
      const radius = 0.2 + 0.02 * Math.sin(turn * 37) + 0.001 * Math.sin(turn * 1009);
      return [x + radius * Math.cos(turn), 28.8 + radius * Math.sin(turn)];
    });
    return [...ring, ring[0] ?? []].flat();
  };

  it("has at most so many points and the same areas, whatever came", () => {
    const points = fc.array(fc.integer({ min: 8, max: 20_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(points, (sizes) => {
        const brought = sizes.map((size, n) => ({
          unit: n,
          polygons: [[wavy(size, 105 + n / 2)]],
        }));
        const light = lightenTownships(brought);
        expect(
          light.reduce((sum, { polygons }) => sum + pointsOf(polygons), 0),
        ).toBeLessThanOrEqual(mapLimits.kept);
        for (const [n, { polygons }] of light.entries()) {
          const was = areaOf(brought[n]?.polygons[0]?.[0] ?? []);
          expect(areaOf(polygons[0]?.[0] ?? []) / was).toBeGreaterThan(0.9);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("keeps the border that two share, and a unit too small to see", () => {
    const border = Array.from({ length: 400 }, (_, n) => [
      106 + Math.sin(n / 9) / 50,
      28.5 + n / 1000,
    ]);
    const left = [...border, [105.5, 28.9], [105.5, 28.5], border[0] ?? []].flat();
    const right = [
      ...border.toReversed(),
      [106.5, 28.5],
      [106.5, 28.9],
      border.at(-1) ?? [],
    ].flat();
    const dot = square(105.7, 28.6, 1e-6).flat();
    const [a, b, c] = lightenTownships(
      [left, right, dot].map((ring, unit) => ({ unit, polygons: [[ring]] })),
      200,
    );
    const places = (ring: Ring = []) =>
      Array.from({ length: ring.length / 2 }, (_, n) => `${ring[2 * n]} ${ring[2 * n + 1]}`);
    const [one, other] = [places(a?.polygons[0]?.[0]), places(b?.polygons[0]?.[0])];
    const shared = one.filter((each) => other.includes(each));
    expect(shared.length).toBeGreaterThanOrEqual(one.length - 3);
    expect(areaOf(c?.polygons[0]?.[0] ?? [])).toBeGreaterThan(0);
  });
});
