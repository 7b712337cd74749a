import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";
import { Link } from "../../../../shared/ui/link.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { PlainDay } from "../plain-day.tsx";
import { usePersonWords } from "../use-person-words.ts";
import { Masked } from "./masked.tsx";
import { useRevealed } from "./reveal.tsx";
import { Section } from "./section.tsx";
import styles from "./lines.module.css";

export const personCare = graphql(`
  fragment PersonCare on Person {
    id
    needsCare
    viewerCanEdit
    carers {
      id
      role
      name
      relation
      phoneMask
      fromDay
      version
      person {
        id
        name
      }
    }
    dependants {
      id
      name
    }
  }
`);

/** Who cares for somebody, and for whom somebody cares. */
export function PersonCare(props: { person: FragmentType<typeof personCare> }) {
  const intl = useIntl();
  const words = usePersonWords();
  const revealed = useRevealed();
  const { carers, dependants, needsCare } = readFragment(personCare, props.person);
  return (
    <Section title={intl.formatMessage({ id: "person.section.care" })}>
      {carers.length === 0 && (
        <Notice tone={needsCare ? "warning" : "info"}>
          <FormattedMessage id={needsCare ? "person.carers.missing" : "person.carers.none"} />
        </Notice>
      )}
      {(carers.length > 0 || dependants.length > 0) && (
        <SummaryList
          items={[
            ...carers.map((carer) => ({
              id: carer.id,
              label: intl.formatMessage({ id: `person.carerRole.${domainWord(carer.role)}` }),
              value: (
                <div className={styles.line}>
                  {carer.person ? (
                    <Link to="/people/$id" params={{ id: carer.person.id }}>
                      {carer.name}
                    </Link>
                  ) : (
                    <span>{carer.name}</span>
                  )}
                  <span>{words.relation(carer.relation)}</span>
                  {carer.phoneMask != null && (
                    <Masked
                      mask={carer.phoneMask}
                      full={
                        revealed?.carerPhones.find(({ carerId }) => carerId === carer.id)?.phone
                      }
                    />
                  )}
                  <span className={styles.soft}>
                    <FormattedMessage
                      id="person.carer.since"
                      values={{ day: <PlainDay day={carer.fromDay} /> }}
                    />
                  </span>
                </div>
              ),
            })),
            ...(dependants.length > 0
              ? [
                  {
                    id: "dependants",
                    label: intl.formatMessage({ id: "person.dependants" }),
                    value: (
                      <div className={styles.line}>
                        {dependants.map(({ id, name }) => (
                          <Link key={id} to="/people/$id" params={{ id }}>
                            {name}
                          </Link>
                        ))}
                      </div>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  );
}
