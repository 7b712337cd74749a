import { useIntl } from "react-intl";
import type { ImportField } from "../../../../gql/graphql.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { tellingName } from "../../../../shared/office/telling-name.ts";
import type { RegisteredPerson } from "./doubts-query.ts";

/** What the registry says of somebody, by the fields that an import compares. */
export function useRegisteredValues(): (
  person: RegisteredPerson,
) => Partial<Record<ImportField, string>> {
  const intl = useIntl();
  const words = usePersonWords();
  const say = (isSo: boolean) =>
    intl.formatMessage({ id: isSo ? "imports.compare.yes" : "imports.compare.no" });
  return (person) => {
    const places = [person.office, person.village].flatMap((office) =>
      office ? [tellingName(office)] : [],
    );
    return {
      NAME: person.name,
      SEX: words.sex(person.sex),
      BIRTH_DAY: person.bornOn,
      DOCUMENT: person.documentMask ?? "",
      CERTIFICATE: person.certificateMask ?? "",
      STANDING: words.certificateState(person.certificateState),
      DISABILITY: words.disability(person.category, person.grade),
      PHONES: person.phoneMask ?? "",
      CARERS: person.carers
        .map(({ name, phoneMask }) => [name, phoneMask].filter(Boolean).join(" "))
        .join(intl.formatMessage({ id: "list.separator" })),
      ADDRESS: person.addressMask ?? "",
      LIVES_ALONE: say(person.livesAlone),
      NEEDS_CARE: say(person.needsCare),
      PLACE: [...new Set(places)].join(" "),
    };
  };
}
