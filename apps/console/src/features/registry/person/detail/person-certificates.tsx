import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { SummaryList, type SummaryItem } from "../../../../shared/ui/summary-list.tsx";
import { CertificateStatus } from "../person-status.tsx";
import { PlainDay } from "../plain-day.tsx";
import { Masked } from "./masked.tsx";
import { useRevealed } from "./reveal.tsx";
import { Section } from "./section.tsx";
import styles from "./lines.module.css";

export const personCertificates = graphql(`
  fragment PersonCertificates on Person {
    id
    category
    grade
    parts {
      category
      grade
    }
    certificateState
    certificateMask
    certificateIssuedOn
    certificateValidUntil
    formerCertificates {
      mask
      supersededAt
    }
  }
`);

/** The disability and the certificate, with the numbers it had before. */
export function PersonCertificates(props: { person: FragmentType<typeof personCertificates> }) {
  const intl = useIntl();
  const words = usePersonWords();
  const revealed = useRevealed();
  const person = readFragment(personCertificates, props.person);
  const { parts, formerCertificates: former } = person;
  const items: (SummaryItem | false)[] = [
    {
      id: "disability",
      label: intl.formatMessage({ id: "person.disability" }),
      value:
        words.disability(person.category, person.grade) ||
        intl.formatMessage({ id: "person.none" }),
    },
    parts.length > 0 && {
      id: "parts",
      label: intl.formatMessage({ id: "person.parts" }),
      value: parts
        .map((part) => words.disability(part.category, part.grade))
        .join(intl.formatMessage({ id: "list.separator" })),
    },
    {
      id: "state",
      label: intl.formatMessage({ id: "person.certificate" }),
      value: <CertificateStatus state={person.certificateState} />,
    },
    person.certificateMask != null && {
      id: "number",
      label: intl.formatMessage({ id: "person.certificateNumber" }),
      value: <Masked mask={person.certificateMask} full={revealed?.certificateNumber} />,
    },
    person.certificateIssuedOn != null && {
      id: "issued",
      label: intl.formatMessage({ id: "person.issuedOn" }),
      value: <PlainDay day={person.certificateIssuedOn} />,
    },
    person.certificateValidUntil != null && {
      id: "until",
      label: intl.formatMessage({ id: "person.validUntil" }),
      value: <PlainDay day={person.certificateValidUntil} />,
    },
    former.length > 0 && {
      id: "former",
      label: intl.formatMessage({ id: "person.formerCertificates" }),
      value: (
        <ul className={styles.lines}>
          {former.map(({ mask, supersededAt }) => (
            <li key={`${mask} ${supersededAt}`}>
              <FormattedMessage
                id="person.formerCertificate"
                values={{ mask, at: <InstantText at={supersededAt} relative={false} /> }}
              />
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <Section title={intl.formatMessage({ id: "person.section.certificate" })}>
      <SummaryList items={items.filter((item) => item !== false)} />
    </Section>
  );
}
