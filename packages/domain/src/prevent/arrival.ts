import type { Labels } from "../labels/label.ts";

/** What somebody came with (交通方式). */
export const transports = [
  "train",
  "coach",
  "plane",
  "ship",
  "own_car",
  "shared_car",
  "on_foot",
  "other",
] as const;

export type Transport = (typeof transports)[number];

export const transportLabels: Labels<Transport> = {
  train: { zh: "火车", en: "Train" },
  coach: { zh: "长途客车", en: "Coach" },
  plane: { zh: "飞机", en: "Plane" },
  ship: { zh: "轮船", en: "Ship" },
  own_car: { zh: "自驾", en: "Own car" },
  shared_car: { zh: "拼车、包车", en: "Shared or hired car" },
  on_foot: { zh: "步行", en: "On foot" },
  other: { zh: "其他", en: "Other" },
};

/** What has become of a line of the ledger (处理情况). */
export const arrivalStates = ["open", "controlled", "dismissed", "voided"] as const;

export type ArrivalState = (typeof arrivalStates)[number];

export const arrivalStateLabels: Labels<ArrivalState> = {
  open: { zh: "待处理", en: "To be decided" },
  controlled: { zh: "已纳入管控", en: "Under control" },
  dismissed: { zh: "不需管控", en: "No control needed" },
  voided: { zh: "已作废", en: "Voided" },
};

/** Where a sighting came from (登记来源). */
export const sightingSources = ["field", "import"] as const;

export type SightingSource = (typeof sightingSources)[number];

export const sightingSourceLabels: Labels<SightingSource> = {
  field: { zh: "现场登记", en: "In the field" },
  import: { zh: "表格导入", en: "From a spreadsheet" },
};

export const arrivalImportStates = ["waiting", "done", "refused"] as const;

export type ArrivalImportState = (typeof arrivalImportStates)[number];

export const arrivalImportStateLabels: Labels<ArrivalImportState> = {
  waiting: { zh: "处理中", en: "Under way" },
  done: { zh: "已完成", en: "Done" },
  refused: { zh: "不能读取", en: "Refused" },
};
