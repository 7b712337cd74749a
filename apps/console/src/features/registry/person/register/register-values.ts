import { issuePath } from "@wuzi/domain/registry/issue-path";
import { personSchema } from "@wuzi/domain/registry/person-input";
import { custom, getDotPath, pipe, rawTransform, safeParse } from "valibot";
import type { PersonParticularsInput } from "../../../../gql/graphql.ts";
import {
  idContradictions,
  identityOf,
  identityPlaces,
  noIdentity,
  type IdentityValues,
} from "../particulars/identity-values.ts";
import { inCapitals } from "../particulars/in-capitals.ts";
import { fieldAt, inFormOrder, type Places } from "../particulars/places.ts";

/** A new record as the form holds it. */
export type RegisterValues = IdentityValues & {
  officeId: string;
  address: string;
  registeredAddress: string;
  phone: string;
  phoneHolder: string;
  secondPhone: string;
  secondPhoneHolder: string;
  livesAlone: boolean;
  dependent: boolean;
  carerName: string;
  carerRole: string;
  carerRelation: string;
  carerPhone: string;
};

export function newRecord(start: Partial<RegisterValues>): RegisterValues {
  return {
    ...noIdentity,
    officeId: "",
    address: "",
    registeredAddress: "",
    phone: "",
    phoneHolder: "self",
    secondPhone: "",
    secondPhoneHolder: "shared",
    livesAlone: false,
    dependent: false,
    carerName: "",
    carerRole: "carer",
    carerRelation: "",
    carerPhone: "",
    ...start,
  };
}

/** What is sent, once it holds. */
export type RegisterOutput = { officeId: string; person: PersonParticularsInput };

/** The field that a place in what is sent stands in; a second phone alone is sent as the first. */
export function registerPlacesOf({ phone }: RegisterValues): Places<keyof RegisterValues> {
  return [
    ["officeId", "officeId"],
    ...identityPlaces,
    ["residence", "address"],
    ["registered", "registeredAddress"],
    ["phones.0", isBlank(phone) ? "secondPhone" : "phone"],
    ["phones", "secondPhone"],
    ["carers.0.relation", "carerRelation"],
    ["carers.0.phone", "carerPhone"],
    ["carers.0.role", "carerRole"],
    ["carers", "carerName"],
    ["livesAlone", "livesAlone"],
    ["dependent", "dependent"],
  ];
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** The server's own rules for a new record, their faults on the fields of the form. */
export function registerSchema(today: string) {
  const rules = personSchema({ today, allowSynthetic: true });
  return pipe(
    custom<RegisterValues>(() => true),
    rawTransform<RegisterValues, RegisterOutput>(({ dataset, addIssue, NEVER }) => {
      const values = dataset.value;
      const checked = safeParse(rules, recordOf(values));
      const places = registerPlacesOf(values);
      const faults = (checked.issues ?? []).map((issue) => ({
        field: fieldAt(places, getDotPath(issue) ?? "") ?? ("name" as const),
        fault: issue.message,
      }));
      // said at once and not only when all else holds
      faults.push(...idContradictions(identityOf(values), today));
      if (values.standing === "certified") {
        for (const field of ["category", "grade"] as const) {
          if (values[field] === "") faults.unshift({ field, fault: "CHOOSE" });
        }
      }
      if (values.officeId === "") faults.push({ field: "officeId", fault: "CHOOSE" });
      for (const { field, fault } of inFormOrder(values, faults)) {
        addIssue({ message: fault, path: issuePath(values, [field]) });
      }
      if (!checked.success || faults.length > 0) return NEVER;
      return {
        officeId: values.officeId,
        person: inCapitals(checked.output) as PersonParticularsInput,
      };
    }),
  );
}

function recordOf(values: RegisterValues) {
  const phones = [
    { number: values.phone, holder: values.phoneHolder },
    { number: values.secondPhone, holder: values.secondPhoneHolder },
  ].filter(({ number }) => !isBlank(number));
  const carer = [values.carerName, values.carerRelation, values.carerPhone];
  const hasCarer = !carer.every(isBlank);
  return {
    ...identityOf(values),
    registered: { address: values.registeredAddress },
    residence: { address: values.address },
    phones,
    carers: hasCarer
      ? [
          {
            name: values.carerName,
            role: values.carerRole,
            relation: values.carerRelation,
            phone: isBlank(values.carerPhone) ? null : values.carerPhone,
          },
        ]
      : [],
    livesAlone: values.livesAlone,
    dependent: values.dependent,
    preferences: null,
    channelOverrides: [],
    optOuts: [],
  };
}
