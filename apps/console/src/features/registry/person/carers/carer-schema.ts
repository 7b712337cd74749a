import { issuePath } from "@wuzi/domain/registry/issue-path";
import { carer } from "@wuzi/domain/registry/person-contacts-input";
import { custom, getDotPath, pipe, rawTransform, safeParse } from "valibot";
import type { CarerInput } from "../../../../gql/graphql.ts";
import { inCapitals } from "../particulars/in-capitals.ts";
import { fieldAt, type Places } from "../particulars/places.ts";
import type { CarerValues } from "./carer-fields.tsx";

export type OneCarerValues = CarerValues & {
  /** The carer's own record, where the carer is registered too. */
  carerRecord: string;
  /** The stored number stays. */
  keepsPhone: boolean;
};

export type CarerOutput = { carer: CarerInput; keepsPhone: boolean };

export const carerPlaces: Places<keyof OneCarerValues> = [
  ["name", "carerName"],
  ["role", "carerRole"],
  ["relation", "carerRelation"],
  ["phone", "carerPhone"],
  ["personId", "carerRecord"],
];

/** The server's rules for one carer, their faults on the fields of the form. */
export const carerSchema = pipe(
  custom<OneCarerValues>(() => true),
  rawTransform<OneCarerValues, CarerOutput>(({ dataset, addIssue, NEVER }) => {
    const values = dataset.value;
    const checked = safeParse(carer, {
      name: values.carerName,
      role: values.carerRole,
      relation: values.carerRelation,
      phone: values.keepsPhone ? null : values.carerPhone.trim() || null,
      personId: values.carerRecord || null,
    });
    for (const issue of checked.issues ?? []) {
      const field = fieldAt(carerPlaces, getDotPath(issue) ?? "") ?? "carerName";
      const message = issue.message === "NOT_A_CHOICE" ? "CHOOSE" : issue.message;
      addIssue({ message, path: issuePath(values, [field]) });
    }
    if (!checked.success) return NEVER;
    return {
      carer: inCapitals(checked.output) as CarerInput,
      keepsPhone: values.keepsPhone,
    };
  }),
);
