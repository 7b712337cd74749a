import type { OfficeSeed } from "../../organisation/division-file.ts";
import type { OfficeKind } from "../../organisation/office-kind.ts";

/** Communities and villages of each unit as published for Hejiang county; the names are made up. */
const sizes = [
  [10, 8],
  [3, 8],
  [1, 9],
  [2, 10],
  [3, 9],
  [1, 9],
  [4, 16],
  [1, 8],
  [1, 9],
  [1, 8],
  [1, 7],
  [2, 9],
  [2, 13],
  [2, 14],
  [1, 7],
  [1, 9],
  [1, 11],
  [1, 5],
  [2, 9],
  [1, 5],
  [2, 13],
] as const;

function division(
  kind: OfficeKind,
  code: string,
  parentCode: string | null,
  shortName: string,
  changes: Partial<OfficeSeed> = {},
): OfficeSeed {
  return {
    code,
    parentCode,
    kind,
    name: shortName,
    shortName,
    slug: null,
    topic: null,
    openedOn: "2019-01-01",
    closedOn: null,
    successors: [],
    synthetic: true,
    ...changes,
  };
}

const pad = (number: number) => String(number).padStart(3, "0");

function unit(at: number, communities: number, villages: number): OfficeSeed[] {
  const code = `510522${pad(at < 2 ? at + 1 : at + 99)}`;
  const kind = at < 2 ? "street_federation" : "town_federation";
  const name = at < 2 ? `街${at}街道` : `镇${at}镇`;
  return [
    division(kind, code, "510522", name),
    ...Array.from({ length: communities }, (_, n) =>
      division("community_post", code + pad(n + 1), code, `坊${at}${n}社区`),
    ),
    ...Array.from({ length: villages }, (_, n) =>
      division("village_post", code + pad(n + 201), code, `庄${at}${n}村`),
    ),
  ];
}

const open = sizes.flatMap(([communities, villages], at) => unit(at, communities, villages));

/** A township that was merged away: each of its villages lives on in one of another town. */
function merged(): OfficeSeed[] {
  const ended = { closedOn: "2019-12-31" };
  const villages = open.filter(({ kind }) => kind === "village_post");
  const heirs = villages.filter((_village, at) => at % 2 === 0);
  return [
    division("town_federation", "510522200", "510522", "旧乡", {
      ...ended,
      successors: ["510522101"],
    }),
    ...heirs.map(({ code }, at) =>
      division("village_post", `510522200${pad(at + 201)}`, "510522200", `旧${at}村`, {
        ...ended,
        successors: [code],
      }),
    ),
  ];
}

/** A county of the real one's shape: 21 units, 239 villages and communities, some merged away. */
export const demoCounty: readonly OfficeSeed[] = [
  division("province_federation", "51", null, "四川省"),
  division("city_federation", "5105", "51", "泸州市"),
  division("county_federation", "510522", "5105", "合江县"),
  ...open,
  ...merged(),
];
