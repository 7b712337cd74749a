import { journeySchema } from "@wuzi/domain/prevent/arrival-input";
import { residentSchema } from "@wuzi/domain/prevent/resident-input";
import { requiredPhone } from "@wuzi/domain/registry/person-contacts-input";
import {
  intersect,
  nonEmpty,
  nullable,
  object,
  pipe,
  string,
  transform,
  type InferOutput,
} from "valibot";
import type { Sex, Transport } from "../../../../gql/graphql.ts";

const blank = pipe(
  string(),
  transform((text) => (text.trim() === "" ? null : text)),
);

/** The domain's rules over what the form holds. */
export function arrivalForm(today: string) {
  const { entries } = residentSchema({ today, allowSynthetic: true });
  return intersect([
    object({
      officeId: pipe(string(), nonEmpty("CHOOSE")),
      name: entries.name,
      sex: entries.sex,
      document: blank,
      phone: nullable(requiredPhone),
    }),
    journeySchema({ today }),
  ]);
}

export type ArrivalOutput = InferOutput<ReturnType<typeof arrivalForm>>;

export type ArrivalValues = {
  officeId: string;
  name: string;
  sex: "" | "male" | "female";
  document: string;
  phone: string;
  origin: string;
  transport: string;
  transportNo: string;
  companions: string;
  arrivedOn: string;
  plannedLeaveOn: string;
  stay: string;
  needs: string;
};

export const noArrival: ArrivalValues = {
  officeId: "",
  name: "",
  sex: "",
  document: "",
  phone: "",
  origin: "",
  transport: "",
  transportNo: "",
  companions: "",
  arrivedOn: "",
  plannedLeaveOn: "",
  stay: "",
  needs: "",
};

/** As the API is asked. */
export function toArrival(values: ArrivalOutput) {
  const { officeId, name, sex, document, phone, transport, ...journey } = values;
  return {
    officeId,
    resident: {
      name,
      sex: sex.toUpperCase() as Sex,
      phone,
      document: document === null ? null : { type: "ID_CARD" as const, number: document },
    },
    journey: { ...journey, transport: transport.toUpperCase() as Transport },
  };
}

/** The form again, from what was kept of it on a device. */
export function fromArrival(kept: Partial<ReturnType<typeof toArrival>>): Partial<ArrivalValues> {
  const { resident, journey } = kept;
  const words = Object.entries({ ...resident, ...journey }).flatMap(([name, value]) =>
    typeof value === "string" && name in noArrival ? [[name, value] as const] : [],
  );
  return {
    ...(Object.fromEntries(words) as Partial<ArrivalValues>),
    ...(resident && { sex: resident.sex === "MALE" ? "male" : "female" }),
    ...(resident?.document && { document: resident.document.number }),
    ...(journey && { transport: journey.transport.toLowerCase() }),
  };
}
