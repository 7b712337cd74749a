import { lazy } from "react";
import { followUpSource } from "../features/prevent/control/field/follow-up-source.ts";
import { disinfectionSource } from "../features/prevent/duty/field/disinfection-source.ts";
import { reportSource } from "../features/prevent/report/field/report-source.ts";
import { arrivalSource } from "../features/prevent/screening/field/arrival-source.ts";
import { visitSource } from "../features/prevent/screening/field/visit-source.ts";
import { restSource } from "../features/publicity/campaign/field/rest-source.ts";
import { publicityTaskSource } from "../features/publicity/outreach/field/task-source.ts";
import type { FieldForm, FieldSource } from "../shared/field/field-task.ts";
import type { Book } from "../shared/i18n/books.ts";

/** Who adds to the day's work in the field, in the order it is shown. A new wing adds one line. */
export const fieldSources: readonly FieldSource[] = [
  reportSource,
  disinfectionSource,
  followUpSource,
  visitSource,
  arrivalSource,
  restSource,
  publicityTaskSource,
];

/** What the forms of the wings speak from. */
const formBooks: readonly Book[] = ["control", "duties", "files", "outreach", "screening"];

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
    name: "disinfection",
    books: formBooks,
    Form: lazy(async () => {
      const { DisinfectionFieldForm } =
        await import("../features/prevent/duty/field/disinfection-field-form.tsx");
      return { default: DisinfectionFieldForm };
    }),
  },
  {
    name: "follow-up",
    books: formBooks,
    Form: lazy(async () => {
      const { FollowUpFieldForm } =
        await import("../features/prevent/control/field/follow-up-field-form.tsx");
      return { default: FollowUpFieldForm };
    }),
  },
  {
    name: "visit",
    books: formBooks,
    Form: lazy(async () => {
      const { VisitFieldForm } =
        await import("../features/prevent/screening/field/visit-field-form.tsx");
      return { default: VisitFieldForm };
    }),
  },
  {
    name: "arrival",
    books: formBooks,
    Form: lazy(async () => {
      const { ArrivalFieldForm } =
        await import("../features/prevent/screening/field/arrival-field-form.tsx");
      return { default: ArrivalFieldForm };
    }),
  },
  {
    name: "tell",
    books: [],
    Form: lazy(async () => {
      const { TellFieldForm } =
        await import("../features/publicity/campaign/field/tell-field-form.tsx");
      return { default: TellFieldForm };
    }),
  },
  {
    name: "publicity",
    books: formBooks,
    Form: lazy(async () => {
      const { PublicityFieldForm } =
        await import("../features/publicity/outreach/field/publicity-field-form.tsx");
      return { default: PublicityFieldForm };
    }),
  },
];
