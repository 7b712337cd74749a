import type { OfficeKind } from "@wuzi/domain/organisation/office-kind";
import { divisionShortName } from "@wuzi/domain/organisation/office-name";
import { placeFinder } from "@wuzi/domain/registry/find-place";
import type { FindPlace } from "@wuzi/domain/registry/row-place";
import sql from "sql-template-tag";
import type { JobTransaction } from "../../../../platform/jobs/job.ts";

interface PlaceRow {
  id: number;
  code: string;
  parentCode: string | null;
  kind: OfficeKind;
  shortName: string;
  openedOn: string;
  closedOn: string | null;
  successors: string[];
  reachable: boolean;
}

/** Where a row's person would be registered. */
export type Placed =
  | { readonly kind: "found"; readonly officeId: number }
  | { readonly kind: "out_of_reach" }
  /** Nothing written, or nothing that one office answers for. */
  | { readonly kind: "none" };

const takesPeople: readonly OfficeKind[] = [
  "street_federation",
  "town_federation",
  "community_post",
  "village_post",
  "grid",
];

/** The offices of the importer's county, and which of them the importer reaches. */
export class Places {
  readonly find: FindPlace;
  readonly #byCode: ReadonlyMap<string, PlaceRow>;
  readonly #byId: ReadonlyMap<number, PlaceRow>;
  readonly #grids: ReadonlyMap<string, PlaceRow>;
  /** Where rows without a place belong: the importer's own office, if it takes people. */
  readonly #home: Placed;

  constructor(rows: readonly PlaceRow[], officeId: number, today: string) {
    this.find = placeFinder(
      rows.filter(({ kind }) => kind !== "grid"),
      today,
    );
    this.#byCode = new Map(rows.map((row) => [row.code, row]));
    this.#byId = new Map(rows.map((row) => [row.id, row]));
    this.#grids = new Map(
      rows
        .filter(({ kind, closedOn }) => kind === "grid" && closedOn === null)
        .map((row) => [gridKey(row.parentCode ?? "", row.shortName), row]),
    );
    const own = this.#byId.get(officeId);
    const takes = own !== undefined && takesPeople.includes(own.kind);
    this.#home = takes ? { kind: "found", officeId } : { kind: "none" };
  }

  static async load(tx: JobTransaction, officeId: number, today: string): Promise<Places> {
    const rows = await tx.rows<PlaceRow>(
      sql`select id, code, parent_code as "parentCode", kind, short_name as "shortName",
                 opened_on::text as "openedOn", closed_on::text as "closedOn", successors, reachable
            from registry.county_places()`,
    );
    return new Places(rows, officeId, today);
  }

  /** @param code of the division, `null` where nothing is written or it could not be found */
  place(code: string | null, grid: string | null, written: boolean): Placed {
    if (code === null) return written ? { kind: "none" } : this.#home;
    const division = this.#byCode.get(code);
    if (division === undefined || !takesPeople.includes(division.kind)) return { kind: "none" };
    if (!division.reachable) return { kind: "out_of_reach" };
    const within = grid === null ? undefined : this.#grids.get(gridKey(code, grid));
    return { kind: "found", officeId: within?.id ?? division.id };
  }

  /** The village or community of an office, else its town: what two places are compared by. */
  divisionOf(officeId: number): string | null {
    const office = this.#byId.get(officeId);
    return office?.kind === "grid" ? office.parentCode : (office?.code ?? null);
  }

  /** The town and village of a division, as people name them. */
  readonly nameOfDivision = (code: string): string => {
    const office = this.#byCode.get(code);
    if (office === undefined) return code;
    const parent = this.#byCode.get(office.parentCode ?? "");
    const above =
      parent === undefined || parent.kind === "county_federation" ? "" : parent.shortName;
    return above + office.shortName;
  };
}

/** 第一网格 and 一网格 of a village are one grid. */
function gridKey(village: string, name: string): string {
  return `${village} ${divisionShortName(name.replaceAll(/\s/g, "")).replace(/^第/, "")}`;
}
