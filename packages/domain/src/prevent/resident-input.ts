import * as v from "valibot";
import { isDay } from "../calendar/china-day.ts";
import type { IdNumberChecks } from "../identity/id-number.ts";
import { sexes } from "../identity/sex.ts";
import { documentTypes, parseDocumentNumber } from "../registry/document-type.ts";
import { issuePath } from "../registry/issue-path.ts";
import { personName, requiredPhone } from "../registry/person-contacts-input.ts";

/**
 * Somebody who is not in the registry (非名册人员): enough to find and call them.
 * @param checks the day it is, and whether synthetic ID numbers are expected.
 */
export function residentSchema(checks: IdNumberChecks) {
  return v.object({
    name: personName,
    sex: v.picklist(sexes, "NOT_A_CHOICE"),
    bornOn: v.nullish(
      v.pipe(
        v.string("REQUIRED"),
        v.check(isDay, "NOT_A_DAY"),
        v.check((day) => day >= "1880-01-01" && day <= checks.today, "OUT_OF_RANGE"),
      ),
    ),
    document: v.nullish(residentDocument(checks)),
    phone: v.nullish(requiredPhone),
  });
}

export type ResidentInput = v.InferOutput<ReturnType<typeof residentSchema>>;

function residentDocument(checks: IdNumberChecks) {
  return v.pipe(
    v.object({ type: v.picklist(documentTypes, "NOT_A_CHOICE"), number: v.string("REQUIRED") }),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const { type, number } = dataset.value;
      const result = parseDocumentNumber(type, number, checks);
      if (result.ok) return { type, number: result.number };
      addIssue({ message: result.fault, path: issuePath(dataset.value, ["number"]) });
      return NEVER;
    }),
  );
}
