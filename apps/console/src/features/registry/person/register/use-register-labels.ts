import { useMemo } from "react";
import { useIntl } from "react-intl";
import type { MessageId } from "../../../../shared/i18n/messages.ts";
import type { RegisterValues } from "./register-values.ts";

const ids = {
  name: "person.name",
  documentType: "person.documentType",
  documentNumber: "person.documentNumber",
  sex: "person.sex",
  birthDay: "person.birthDay",
  standing: "person.certificate",
  certificateNumber: "person.certificateNumber",
  issuedOn: "person.issuedOn",
  validUntil: "person.validUntil",
  category: "person.category",
  grade: "person.grade",
  officeId: "person.office",
  address: "person.address",
  registeredAddress: "person.registeredAddress",
  phone: "person.phone.first",
  phoneHolder: "person.holder",
  secondPhone: "person.phone.second",
  secondPhoneHolder: "person.holder",
  livesAlone: "person.need.alone",
  dependent: "person.need.care",
  carerName: "person.carer.name",
  carerRole: "person.carer.role",
  carerRelation: "person.carer.relation",
  carerPhone: "person.carer.phone",
} as const satisfies Partial<Record<keyof RegisterValues, MessageId>>;

export type RegisterLabels = Readonly<Record<keyof typeof ids, string>>;

/** What the fields of a new record are called. */
export function useRegisterLabels(): RegisterLabels {
  const intl = useIntl();
  return useMemo(() => {
    const named = Object.entries(ids).map(([name, id]) => [name, intl.formatMessage({ id })]);
    return Object.fromEntries(named) as RegisterLabels;
  }, [intl]);
}
