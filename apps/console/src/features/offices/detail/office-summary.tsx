import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { DayText } from "../../../shared/format/time-text.tsx";
import { useLabels } from "../../../shared/labels/use-labels.ts";
import { Link } from "../../../shared/ui/link.tsx";
import { Row } from "../../../shared/ui/stack.tsx";
import { SummaryList, type SummaryItem } from "../../../shared/ui/summary-list.tsx";
import { OfficeStatus } from "../office-status.tsx";

export const officeSummary = graphql(`
  fragment OfficeSummary on Office {
    name
    shortName
    kind
    code
    topic
    openedOn
    closedOn
    synthetic
    parent {
      id
      name
    }
    predecessors {
      id
      name
      code
    }
    successors {
      id
      name
      code
    }
  }
`);

/** What an office is. */
export function OfficeSummary(props: { office: FragmentType<typeof officeSummary> }) {
  const intl = useIntl();
  const labels = useLabels();
  const office = readFragment(officeSummary, props.office);
  const { closedOn } = office;
  const items: (SummaryItem | false)[] = [
    { id: "name", label: intl.formatMessage({ id: "offices.name" }), value: office.name },
    {
      id: "shortName",
      label: intl.formatMessage({ id: "offices.shortName" }),
      value: office.shortName,
    },
    {
      id: "kind",
      label: intl.formatMessage({ id: "offices.kind" }),
      value: [labels.officeKind(office.kind), office.topic ? labels.topic(office.topic) : ""]
        .filter(Boolean)
        .join(" · "),
    },
    {
      id: "code",
      label: intl.formatMessage({ id: "offices.code" }),
      value: <code>{office.code}</code>,
    },
    office.parent != null && {
      id: "parent",
      label: intl.formatMessage({ id: "offices.parent" }),
      value: <OfficeLinks offices={[office.parent]} />,
    },
    {
      id: "openedOn",
      label: intl.formatMessage({ id: "offices.openedOn" }),
      value: <DayText day={office.openedOn} />,
    },
    {
      id: "state",
      label: intl.formatMessage({ id: "offices.state" }),
      value: (
        <Row>
          <OfficeStatus closedOn={closedOn} />
          {closedOn != null && (
            <span>
              <FormattedMessage
                id="offices.closedOn"
                values={{ day: <DayText day={closedOn} /> }}
              />
            </span>
          )}
        </Row>
      ),
    },
    office.predecessors.length > 0 && {
      id: "predecessors",
      label: intl.formatMessage({ id: "offices.predecessors" }),
      value: <OfficeLinks offices={office.predecessors} />,
    },
    closedOn != null && {
      id: "successors",
      label: intl.formatMessage({ id: "offices.successors" }),
      value:
        office.successors.length > 0 ? (
          <OfficeLinks offices={office.successors} />
        ) : (
          <FormattedMessage id="offices.successors.none" />
        ),
    },
    office.synthetic && {
      id: "synthetic",
      label: intl.formatMessage({ id: "offices.source" }),
      value: <FormattedMessage id="offices.source.demo" />,
    },
  ];
  return <SummaryList items={items.filter((item) => item !== false)} />;
}

function OfficeLinks({
  offices,
}: {
  offices: readonly { id: string; name: string; code?: string }[];
}) {
  return (
    <Row gap={4}>
      {offices.map(({ id, name, code }) => (
        <span key={id}>
          <Link to="/offices/$id" params={{ id }}>
            {name}
          </Link>{" "}
          {code && <code>{code}</code>}
        </span>
      ))}
    </Row>
  );
}
