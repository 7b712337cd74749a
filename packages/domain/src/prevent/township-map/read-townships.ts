import type { MapFault } from "./map-fault.ts";

/** A closed line: longitude and latitude in turn, the last point that of the first. */
export type Ring = readonly number[];
/** An outer ring, then its holes. */
export type Polygon = readonly Ring[];

/** One feature of a map that somebody has brought. */
export interface MapFeature {
  /** What it is called, as far as it says. */
  readonly label: string;
  /** Every word its properties hold: one of them may be a township's name or code. */
  readonly words: readonly string[];
  readonly polygons: readonly Polygon[];
}

export interface MapRefusal {
  readonly ok: false;
  readonly fault: MapFault;
  /** Which feature, counted from 1; null where it is not about one. */
  readonly feature: number | null;
}

/** The most that a county's map may hold: 21 townships are usual, 300,000 points are a survey's. */
export const mapLimits = { features: 200, points: 400_000, kept: 8000 } as const;

/** Degrees. The land and its islands, with room: whoever measures in metres is far outside. */
const china = { west: 73, east: 136, south: 3, north: 54 } as const;

class Refused extends Error {
  readonly fault: MapFault;
  constructor(fault: MapFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * A map of townships as GeoJSON (RFC 7946): a collection of polygons in longitudes and latitudes. The
 * first thing that is wrong refuses all of it.
 */
export function readTownships(
  text: string,
): { readonly ok: true; readonly features: readonly MapFeature[] } | MapRefusal {
  let at: number | null = null;
  try {
    const features: MapFeature[] = [];
    let points = 0;
    for (const [index, feature] of collectionOf(text).entries()) {
      at = index + 1;
      const polygons = polygonsOf(feature["geometry"]);
      points += pointsOf(polygons);
      if (points > mapLimits.points) throw new Refused("too_many_points");
      features.push({ ...wordsOf(feature, at), polygons });
    }
    return { ok: true, features };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, fault: error.fault, feature: at };
  }
}

/** Points of all rings together. */
export function pointsOf(polygons: readonly Polygon[]): number {
  return polygons.flat().reduce((sum, ring) => sum + ring.length / 2, 0);
}

type Known = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Known =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function collectionOf(text: string): Known[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    throw new Refused("not_json");
  }
  if (!isObject(value) || value["type"] !== "FeatureCollection") throw new Refused("not_geojson");
  const { features } = value;
  if (!Array.isArray(features)) throw new Refused("not_geojson");
  if (features.length === 0) throw new Refused("no_features");
  if (features.length > mapLimits.features) throw new Refused("too_many_features");
  return features.map((each: unknown) => {
    if (!isObject(each) || each["type"] !== "Feature") throw new Refused("not_geojson");
    return each;
  });
}

function polygonsOf(geometry: unknown): Polygon[] {
  if (!isObject(geometry)) throw new Refused("wrong_geometry");
  const { type, coordinates } = geometry;
  if (type === "Polygon") return [ringsOf(coordinates)];
  if (type !== "MultiPolygon" || !Array.isArray(coordinates) || coordinates.length === 0) {
    throw new Refused("wrong_geometry");
  }
  return coordinates.map(ringsOf);
}

function ringsOf(rings: unknown): Ring[] {
  if (!Array.isArray(rings) || rings.length === 0) throw new Refused("bad_ring");
  return rings.map(ringOf);
}

function ringOf(positions: unknown): Ring {
  if (!Array.isArray(positions) || positions.length < 3) throw new Refused("bad_ring");
  const ring: number[] = [];
  for (const position of positions as unknown[]) {
    const [longitude, latitude] = Array.isArray(position) ? (position as unknown[]) : [];
    if (typeof longitude !== "number" || typeof latitude !== "number")
      throw new Refused("bad_ring");
    const { west, east, south, north } = china;
    if (!(longitude >= west && longitude <= east && latitude >= south && latitude <= north)) {
      throw new Refused("outside_china");
    }
    ring.push(longitude, latitude);
  }
  const closed = ring[0] === ring.at(-2) && ring[1] === ring.at(-1);
  if (!closed) ring.push(ring[0] ?? 0, ring[1] ?? 0);
  if (!(Math.abs(areaOf(ring)) > 0)) throw new Refused("bad_ring");
  return ring;
}

/** In square degrees, of a closed ring; the sign tells which way round. */
export function areaOf(ring: Ring): number {
  const [x0 = 0, y0 = 0] = ring;
  let twice = 0;
  for (let at = 0; at + 3 < ring.length; at += 2) {
    // from the first point, so that small areas far from zero keep their digits
    const [x, y, nextX, nextY] = ring.slice(at, at + 4) as [number, number, number, number];
    twice += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  }
  return twice / 2;
}

const nameKeys = ["name", "NAME", "名称", "乡镇", "XZQMC", "XZMC", "fullname"];

function wordsOf(feature: Known, number: number): { label: string; words: string[] } {
  const properties = isObject(feature["properties"]) ? feature["properties"] : {};
  const values = [...Object.values(properties), feature["id"]];
  const words = values
    .filter((each) => typeof each === "string" || typeof each === "number")
    .map((each) => String(each).normalize("NFKC").replaceAll(/\s/gu, ""))
    .filter((each) => each.length > 0 && each.length <= 60);
  const name = nameKeys.map((key) => properties[key]).find((each) => typeof each === "string");
  const label = (name ?? words.find((each) => !/^[\d.-]+$/u.test(each)) ?? words[0] ?? "")
    .trim()
    .slice(0, 40);
  return { label: label === "" ? `#${number}` : label, words };
}
