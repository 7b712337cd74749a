import * as v from "valibot";
import type { ChinaDay } from "../calendar/china-day.ts";
import { parseIdNumber, type IdNumberChecks } from "../identity/id-number.ts";
import { documentOfIdNumber } from "../registry/document-type.ts";
import { readWrittenDay } from "../registry/written-day.ts";
import type { ArrivalColumn, recogniseArrivalColumns } from "./arrival-columns.ts";
import { arrivalSchema } from "./arrival-input.ts";
import type { Transport } from "./arrival.ts";

/** A cell that says something wrong: which column, and the stable word for what. */
export interface ArrivalRowFault {
  readonly column: ArrivalColumn;
  readonly code: string;
}

export type ArrivalRow = v.InferOutput<ReturnType<typeof arrivalSchema>>;

export type ArrivalRowReading =
  | { readonly ok: true; readonly row: ArrivalRow }
  | { readonly ok: false; readonly faults: readonly ArrivalRowFault[] };

/** The first match decides; what is none of these is told as it was written. */
const transportWords: readonly (readonly [RegExp, Transport])[] = [
  [/飞机|航班|民航/, "plane"],
  [/火车|高铁|动车|铁路|列车/, "train"],
  [/客车|大巴|班车|汽车站|客运/, "coach"],
  [/轮船|船/, "ship"],
  [/拼车|包车|网约|顺风/, "shared_car"],
  [/自驾|私家|开车|小车|摩托/, "own_car"],
  [/步行|走路/, "on_foot"],
];

/** Where the header names of a field's path stand in the sheet. */
const columnOf: Record<string, ArrivalColumn> = {
  "resident.name": "name",
  "resident.sex": "sex",
  "resident.document.number": "document",
  "resident.phone": "phone",
  "journey.origin": "origin",
  "journey.transportNo": "transport_no",
  "journey.companions": "companions",
  "journey.arrivedOn": "arrived_on",
  "journey.plannedLeaveOn": "planned_leave_on",
  "journey.stay": "stay",
  "journey.needs": "needs",
};

/** Reads one row of a ledger; every wrong cell is named at once. */
export function readArrivalRow(
  cells: readonly (string | null)[],
  columns: ReturnType<typeof recogniseArrivalColumns>,
  checks: IdNumberChecks,
): ArrivalRowReading {
  const cell = (column: ArrivalColumn) => {
    const at = columns.get(column);
    return at === undefined ? "" : (cells[at] ?? "").trim();
  };
  const number = cell("document");
  const identity = number === "" ? undefined : parseIdNumber(number, checks);
  const known = identity?.ok === true ? identity : undefined;
  const sex = cell("sex");
  const transport = cell("transport");
  const result = v.safeParse(arrivalSchema(checks), {
    resident: {
      name: cell("name"),
      sex: known?.sex ?? (sex === "男" ? "male" : sex === "女" ? "female" : sex),
      bornOn: known?.birthDay ?? null,
      document:
        number === ""
          ? null
          : { type: known === undefined ? "id_card" : documentOfIdNumber(known.idNumber), number },
      phone: cell("phone") === "" ? null : cell("phone"),
    },
    journey: {
      origin: cell("origin"),
      transport: transportWords.find(([word]) => word.test(transport))?.[1] ?? "other",
      transportNo: cell("transport_no"),
      companions: cell("companions"),
      arrivedOn: written(cell("arrived_on")),
      plannedLeaveOn: cell("planned_leave_on") === "" ? null : written(cell("planned_leave_on")),
      stay: cell("stay"),
      needs: cell("needs"),
    },
  });
  if (result.success) return { ok: true, row: result.output };
  const faults = new Map<ArrivalColumn, ArrivalRowFault>();
  for (const issue of result.issues) {
    const column = columnOf[v.getDotPath(issue) ?? ""] ?? "name";
    if (!faults.has(column)) faults.set(column, { column, code: issue.message });
  }
  return { ok: false, faults: [...faults.values()] };
}

/** The day as it is stored; what is none comes back as it was, to be refused by name. */
function written(text: string): ChinaDay {
  const reading = readWrittenDay(text);
  return reading.kind === "day" ? reading.day : text;
}
