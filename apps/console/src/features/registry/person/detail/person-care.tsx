import { UserMinus, UserPen, UserPlus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { SummaryList, type SummaryItem } from "../../../../shared/ui/summary-list.tsx";
import type { StoredCarer } from "../carers/carer-dialog.tsx";
import { CarerLine } from "../carers/carer-line.tsx";
import { Section } from "./section.tsx";
import styles from "./lines.module.css";

const CarerDialog = lazy(() =>
  import("../carers/carer-dialog.tsx").then((module) => ({ default: module.CarerDialog })),
);
const EndCarerDialog = lazy(() =>
  import("../carers/end-carer-dialog.tsx").then((module) => ({ default: module.EndCarerDialog })),
);

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
      toDay
      version
      person {
        id
        name
      }
    }
    formerCarers {
      id
      role
      name
      relation
      phoneMask
      fromDay
      toDay
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

type Act = { of: "add" } | { of: "change" | "end"; carer: StoredCarer };

/** Who cares for somebody, who did, and for whom somebody cares. */
export function PersonCare(props: { person: FragmentType<typeof personCare> }) {
  const intl = useIntl();
  const [act, setAct] = useState<Act | null>(null);
  const person = readFragment(personCare, props.person);
  const { carers, formerCarers, dependants, needsCare, viewerCanEdit } = person;
  const close = () => setAct(null);
  const asTheyAre = (seen: StoredCarer) => carers.find(({ id }) => id === seen.id) ?? seen;
  const { permissions } = useSession();
  const mayControl = permissions.has("control:write");
  // Whoever ends today still cares today, and stands in one place alone.
  const former = formerCarers.filter(({ id }) => carers.every((carer) => carer.id !== id));
  const items: SummaryItem[] = [
    ...carers.map((carer) => ({
      id: carer.id,
      label: intl.formatMessage({ id: `person.carerRole.${domainWord(carer.role)}` }),
      value: <CarerLine carer={carer} />,
      action: viewerCanEdit && carer.toDay == null && (
        <Row gap={1}>
          {mayControl && (
            <Link
              to="/controlled/new"
              search={{ carer: carer.id, name: carer.name }}
              aria-label={intl.formatMessage({ id: "person.control.carer" }, { name: carer.name })}
            >
              <FormattedMessage id="person.control" />
            </Link>
          )}
          <Button
            variant="quiet"
            icon={UserPen}
            aria-label={intl.formatMessage({ id: "person.carer.change" }, { name: carer.name })}
            onPress={() => setAct({ of: "change", carer })}
          >
            <FormattedMessage id="person.kept.changeShort" />
          </Button>
          <Button
            variant="quiet"
            icon={UserMinus}
            aria-label={intl.formatMessage({ id: "person.carer.end" }, { name: carer.name })}
            onPress={() => setAct({ of: "end", carer })}
          >
            <FormattedMessage id="person.carer.end.short" />
          </Button>
        </Row>
      ),
    })),
    ...(former.length > 0
      ? [
          {
            id: "former",
            label: intl.formatMessage({ id: "person.formerCarers" }),
            value: (
              <ul className={styles.lines}>
                {former.map((carer) => (
                  <li key={carer.id}>
                    <CarerLine carer={carer} />
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    ...(dependants.length > 0
      ? [
          {
            id: "dependants",
            label: intl.formatMessage({ id: "person.dependants" }),
            value: (
              <Row>
                {dependants.map(({ id, name }) => (
                  <Link key={id} to="/people/$id" params={{ id }}>
                    {name}
                  </Link>
                ))}
              </Row>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section
      title={intl.formatMessage({ id: "person.section.care" })}
      action={
        viewerCanEdit && (
          <Button icon={UserPlus} onPress={() => setAct({ of: "add" })}>
            <FormattedMessage id="person.carer.add" />
          </Button>
        )
      }
    >
      {carers.length === 0 && (
        <Notice tone={needsCare ? "warning" : "info"}>
          <FormattedMessage id={needsCare ? "person.carers.missing" : "person.carers.none"} />
        </Notice>
      )}
      {items.length > 0 && <SummaryList items={items} />}
      <Suspense fallback={null}>
        {act?.of === "add" && <CarerDialog personId={person.id} carer={null} onClose={close} />}
        {act?.of === "change" && (
          <CarerDialog personId={person.id} carer={asTheyAre(act.carer)} onClose={close} />
        )}
        {act?.of === "end" && <EndCarerDialog carer={asTheyAre(act.carer)} onClose={close} />}
      </Suspense>
    </Section>
  );
}
