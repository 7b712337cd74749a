import { associationKinds } from "@wuzi/domain/organisation/association-kind";
import { institutionKinds } from "@wuzi/domain/organisation/institution-kind";
import { openOfficeSchema } from "@wuzi/domain/organisation/office-input";
import { check, forward, nonEmpty, object, pipe, string } from "valibot";

export type OpenUnitValues = {
  kind: string;
  topic: string;
  name: string;
  shortName: string;
  openedOn: string;
};

/** What associations and institutions may be for; nothing for a grid. */
export function topicsOf(kind: string): readonly string[] {
  if (kind === "ASSOCIATION") return associationKinds;
  return kind === "INSTITUTION" ? institutionKinds : [];
}

/** The server's rules for a new unit, with what must be chosen. */
export const openUnitSchema = pipe(
  object({
    kind: pipe(string(), nonEmpty("CHOOSE")),
    topic: string(),
    ...openOfficeSchema.entries,
  }),
  forward(
    check(({ kind, topic }) => topicsOf(kind).length === 0 || topic !== "", "CHOOSE"),
    ["topic"],
  ),
);
