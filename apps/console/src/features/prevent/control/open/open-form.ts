import { isDay } from "@wuzi/domain/calendar/china-day";
import { personName, requiredPhone } from "@wuzi/domain/registry/person-contacts-input";
import {
  check,
  literal,
  nonEmpty,
  nullable,
  object,
  picklist,
  pipe,
  string,
  variant,
  type InferOutput,
} from "valibot";

export type OpenValues = {
  who: string;
  personId: string;
  name: string;
  sex: string;
  phone: string;
  officeId: string;
  categoryCode: string;
  anchorOn: string;
  fromDay: string;
  stay: string;
};

const day = pipe(string(), check(isDay, "REQUIRED"));

const common = {
  officeId: pipe(string(), nonEmpty("CHOOSE")),
  categoryCode: pipe(string(), nonEmpty("CHOOSE")),
  anchorOn: day,
  fromDay: day,
  stay: nullable(string()),
};

const unused = { name: string(), sex: string(), phone: nullable(string()) };

/** By whom it is: what belongs to somebody else is not asked for. */
export const openForm = variant("who", [
  object({
    ...common,
    ...unused,
    who: literal("person"),
    personId: pipe(string(), nonEmpty("CHOOSE")),
  }),
  object({ ...common, ...unused, who: literal("carer"), personId: string() }),
  object({
    ...common,
    who: literal("resident"),
    personId: string(),
    name: personName,
    sex: picklist(["male", "female"], "CHOOSE"),
    phone: nullable(requiredPhone),
  }),
]);

export type OpenOutput = InferOutput<typeof openForm>;
