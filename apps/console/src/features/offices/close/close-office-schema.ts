import { closeOfficeSchema } from "@wuzi/domain/organisation/office-input";
import { array, boolean, check, object, pipe, string } from "valibot";

/** The server's rules for closing, and that the consequence was understood. */
export const closeFormSchema = object({
  ...closeOfficeSchema.entries,
  successorIds: array(string()),
  isUnderstood: pipe(
    boolean(),
    check((isOn) => isOn, "CONFIRM"),
  ),
});

export type CloseOfficeValues = {
  closedOn: string;
  successorIds: string[];
  isUnderstood: boolean;
};
