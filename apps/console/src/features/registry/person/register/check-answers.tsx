import { singleCategories } from "@wuzi/domain/registry/disability";
import { Pencil } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type {
  CarerRole,
  DisabilityCategory,
  DocumentType,
  PhoneHolder,
  Relation,
  Sex,
} from "../../../../gql/graphql.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { OfficeName } from "../../../../shared/office/office-name.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList, type SummaryItem } from "../../../../shared/ui/summary-list.tsx";
import type { standings } from "../particulars/disability-fields.tsx";
import { PlainDay } from "../plain-day.tsx";
import type { RegisterValues } from "./register-values.ts";
import { useRegisterLabels } from "./use-register-labels.ts";

type CheckAnswersProps = {
  values: RegisterValues;
  isSending: boolean;
  onBack: () => void;
};

/** Everything that was filled in, read once more as a whole before it is sent. */
export function CheckAnswers({ values, isSending, onBack }: CheckAnswersProps) {
  const intl = useIntl();
  const heading = useRef<HTMLHeadingElement>(null);
  const items = useAnswers(values);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <Stack gap={5}>
      <h2 ref={heading} tabIndex={-1}>
        <FormattedMessage id="people.check.title" />
      </h2>
      <p>
        <FormattedMessage id="people.check.lead" />
      </p>
      <SummaryList items={items} />
      <Row>
        <Button type="submit" variant="primary" isPending={isSending}>
          <FormattedMessage id="people.register.send" />
        </Button>
        <Button icon={Pencil} onPress={onBack}>
          {intl.formatMessage({ id: "people.check.back" })}
        </Button>
      </Row>
    </Stack>
  );
}

/** What was answered, without what was left blank. */
function useAnswers(values: RegisterValues): SummaryItem[] {
  const intl = useIntl();
  const words = usePersonWords();
  const labels = useRegisterLabels();
  const separator = intl.formatMessage({ id: "list.separator" });
  const day = (text: string) => text && <PlainDay day={text} />;
  const phone = (number: string, holder: string) =>
    number &&
    [number, intl.formatMessage({ id: `person.holder.${domainWord(holder as PhoneHolder)}` })].join(
      separator,
    );
  const isCertified = values.standing === "certified";
  const parts = singleCategories
    .filter((category) => values.category === "multiple" && values[`part_${category}`] !== "")
    .map((category) => disabilityWords(category, values[`part_${category}`]));

  function disabilityWords(category: string, grade: string): string {
    return words.disability(
      category ? (category.toUpperCase() as DisabilityCategory) : null,
      grade ? Number(grade) : null,
    );
  }

  const documentType = words.documentType(values.documentType.toUpperCase() as DocumentType);
  const answers: readonly (readonly [id: string, label: string, value: ReactNode])[] = [
    ["name", labels.name, values.name],
    values.documentType === "none"
      ? ["document", labels.documentType, documentType]
      : ["document", documentType, values.documentNumber],
    ["sex", labels.sex, values.sex && words.sex(values.sex.toUpperCase() as Sex)],
    ["birthDay", labels.birthDay, day(values.birthDay)],
    [
      "standing",
      labels.standing,
      intl.formatMessage({
        id: `person.standing.${values.standing as (typeof standings)[number]}`,
      }),
    ],
    ["certificate", labels.certificateNumber, isCertified && values.certificateNumber],
    ["issuedOn", labels.issuedOn, isCertified && day(values.issuedOn)],
    ["validUntil", labels.validUntil, isCertified && day(values.validUntil)],
    [
      "disability",
      intl.formatMessage({ id: "person.disability" }),
      disabilityWords(values.category, values.grade),
    ],
    ["parts", intl.formatMessage({ id: "person.parts" }), parts.join(separator)],
    [
      "office",
      labels.officeId,
      <OfficeName key="office" id={values.officeId}>
        {(name) => name}
      </OfficeName>,
    ],
    ["address", labels.address, values.address],
    ["registered", labels.registeredAddress, values.registeredAddress],
    ["phone", labels.phone, phone(values.phone, values.phoneHolder)],
    ["secondPhone", labels.secondPhone, phone(values.secondPhone, values.secondPhoneHolder)],
    [
      "needs",
      intl.formatMessage({ id: "person.circumstances" }),
      [values.livesAlone && labels.livesAlone, values.dependent && labels.dependent]
        .filter(Boolean)
        .join(separator) || intl.formatMessage({ id: "person.none" }),
    ],
    [
      "carer",
      values.carerName
        ? intl.formatMessage({
            id: `person.carerRole.${domainWord(values.carerRole as CarerRole)}`,
          })
        : intl.formatMessage({ id: "person.carers" }),
      values.carerName
        ? [
            values.carerName,
            values.carerRelation && words.relation(values.carerRelation.toUpperCase() as Relation),
            values.carerPhone,
          ]
            .filter(Boolean)
            .join(separator)
        : intl.formatMessage({ id: "person.none" }),
    ],
  ];
  return answers
    .filter(([, , value]) => Boolean(value))
    .map(([id, label, value]) => ({ id, label, value }));
}
