import type { Labels } from "../labels/label.ts";

/** What a response answers to. An epidemic is what the house was built for; the machinery is the same. */
export const incidentKinds = ["epidemic", "flood", "heatwave", "earthquake", "other"] as const;

export type IncidentKind = (typeof incidentKinds)[number];

export const incidentKindLabels: Labels<IncidentKind> = {
  epidemic: { zh: "疫情", en: "Epidemic" },
  flood: { zh: "洪涝", en: "Flood" },
  heatwave: { zh: "高温", en: "Heatwave" },
  earthquake: { zh: "地震", en: "Earthquake" },
  other: { zh: "其他", en: "Other" },
};
