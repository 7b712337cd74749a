import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { issuePath } from "@wuzi/domain/registry/issue-path";
import { personChangesSchema } from "@wuzi/domain/registry/person-changes";
import { custom, getDotPath, pipe, rawTransform, safeParse } from "valibot";
import type { PersonChangesInput } from "../../../../gql/graphql.ts";
import { inCapitals } from "../particulars/in-capitals.ts";
import { fieldAt, inFormOrder } from "../particulars/places.ts";
import { changesOf, editPlacesOf } from "./edit-changes.ts";
import { valuesOf, type EditValues } from "./edit-values.ts";
import type { EditedPerson } from "./edited-person.ts";

export type EditOutput = { changes: PersonChangesInput };

/** The server's own rules for what changed, their faults on the fields of the form. */
export function editSchema(person: EditedPerson, today: string) {
  const rules = personChangesSchema({ today, allowSynthetic: true });
  const before = valuesOf(person);
  return pipe(
    custom<EditValues>(() => true),
    rawTransform<EditValues, EditOutput>(({ dataset, addIssue, NEVER }) => {
      const values = dataset.value;
      const changes = changesOf(person, before, values);
      const checked = safeParse(rules, forRules(changes));
      const places = editPlacesOf(person, values);
      const faults = (checked.issues ?? []).map((issue) => ({
        field: fieldAt(places, getDotPath(issue) ?? "") ?? ("name" as const),
        fault: issue.message,
      }));
      for (const { field, fault } of inFormOrder(values, faults)) {
        addIssue({ message: fault, path: issuePath(values, [field]) });
      }
      if (!checked.success) return NEVER;
      return { changes: inCapitals(changes) as PersonChangesInput };
    }),
  );
}

/** A stored certificate number is not known here: a sound one of nobody stands in for it while checking. */
function forRules(changes: ReturnType<typeof changesOf>) {
  const { certificate } = changes as { certificate?: { number?: string } | null };
  if (!certificate || certificate.number !== undefined) return changes;
  return { ...changes, certificate: { ...certificate, number: nobodys } };
}

const nobodys = `${demoIdNumber("510522", "1960-01-01", "male", 0)}43`;
