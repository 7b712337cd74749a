import { lazy } from "react";
import { followUpSource } from "../features/prevent/control/field/follow-up-source.ts";
import { reportSource } from "../features/prevent/report/field/report-source.ts";
import type { FieldForm, FieldSource } from "../shared/field/field-task.ts";

/** Who adds to the day's work in the field, in the order it is shown. A new wing adds one line. */
export const fieldSources: readonly FieldSource[] = [reportSource, followUpSource];

/** The forms that it is done with. */
export const fieldForms: readonly FieldForm[] = [
  {
    name: "report",
    books: [],
    Form: lazy(async () => {
      const { ReportFieldForm } =
        await import("../features/prevent/report/field/report-field-form.tsx");
      return { default: ReportFieldForm };
    }),
  },
  {
    name: "follow-up",
    books: ["control"],
    Form: lazy(async () => {
      const { FollowUpFieldForm } =
        await import("../features/prevent/control/field/follow-up-field-form.tsx");
      return { default: FollowUpFieldForm };
    }),
  },
];
