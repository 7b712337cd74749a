import * as v from "valibot";
import { optionalLine } from "../registry/person-contacts-input.ts";
import { needKinds } from "./need-kind.ts";

const notedNeed = v.object({
  kind: v.picklist(needKinds, "NOT_A_CHOICE"),
  note: v.nullish(optionalLine(200)),
});

/** What somebody was found to need, at a follow-up or behind a door. */
export const notedNeeds = v.pipe(v.array(notedNeed), v.maxLength(needKinds.length, "TOO_MANY"));

export type NotedNeeds = v.InferOutput<typeof notedNeeds>;
