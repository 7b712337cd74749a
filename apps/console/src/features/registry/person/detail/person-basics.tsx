import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { Link } from "../../../../shared/ui/link.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { SummaryList, type SummaryItem } from "../../../../shared/ui/summary-list.tsx";
import { Circumstances } from "../circumstances.tsx";
import { PersonStatus } from "../person-status.tsx";
import { PlainDay } from "../plain-day.tsx";
import { Masked } from "./masked.tsx";
import { useRevealed } from "./reveal.tsx";
import { Section } from "./section.tsx";

export const personBasics = graphql(`
  fragment PersonBasics on Person {
    id
    pinyin
    sex
    bornOn
    age
    documentType
    documentMask
    livesAlone
    needsCare
    state
    synthetic
    updatedAt
    office {
      id
      name
    }
    village {
      id
      name
    }
    carers {
      id
    }
  }
`);

/** Who somebody is. */
export function PersonBasics(props: { person: FragmentType<typeof personBasics> }) {
  const intl = useIntl();
  const words = usePersonWords();
  const revealed = useRevealed();
  const person = readFragment(personBasics, props.person);
  const { office, village } = person;
  const items: (SummaryItem | false | null | undefined)[] = [
    {
      id: "sex",
      label: intl.formatMessage({ id: "person.sex" }),
      value: words.sex(person.sex),
    },
    {
      id: "born",
      label: intl.formatMessage({ id: "person.birthDay" }),
      value: (
        <FormattedMessage
          id="person.bornAged"
          values={{ day: <PlainDay day={person.bornOn} />, age: person.age }}
        />
      ),
    },
    {
      id: "pinyin",
      label: intl.formatMessage({ id: "person.pinyin" }),
      value: <span lang="zh-Latn-pinyin">{person.pinyin}</span>,
    },
    {
      id: "document",
      ...(person.documentType === "NONE"
        ? {
            label: intl.formatMessage({ id: "person.documentType" }),
            value: words.documentType("NONE"),
          }
        : {
            label: words.documentType(person.documentType),
            value: <Masked mask={person.documentMask} full={revealed?.documentNumber} />,
          }),
    },
    office && {
      id: "office",
      label: intl.formatMessage({ id: "person.office" }),
      value: (
        <Link to="/offices/$id" params={{ id: office.id }}>
          {office.name}
        </Link>
      ),
    },
    village &&
      village.id !== office?.id && {
        id: "village",
        label: intl.formatMessage({ id: "person.village" }),
        value: (
          <Link to="/offices/$id" params={{ id: village.id }}>
            {village.name}
          </Link>
        ),
      },
    {
      id: "needs",
      label: intl.formatMessage({ id: "person.circumstances" }),
      value: <Circumstances person={person} />,
    },
    {
      id: "state",
      label: intl.formatMessage({ id: "person.state" }),
      value: (
        <Row gap={2}>
          <PersonStatus state={person.state} />
          {person.synthetic && <FormattedMessage id="person.synthetic" />}
        </Row>
      ),
    },
    {
      id: "updated",
      label: intl.formatMessage({ id: "person.updatedAt" }),
      value: <InstantText at={person.updatedAt} />,
    },
  ];
  return (
    <Section title={intl.formatMessage({ id: "person.section.basics" })}>
      <SummaryList items={items.filter((item) => item !== false && item != null)} />
    </Section>
  );
}
