import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { Link } from "../../../../shared/ui/link.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";

const gapPreview = graphql(`
  query CareGapPreview($personId: ID, $carerId: ID) {
    careGapPreview(personId: $personId, carerId: $carerId) {
      personId
      name
      relation
      officeName
      otherCarers
    }
  }
`);

type GapPreviewProps = { personId?: string; carerId?: string };

/** Whom this control leaves alone, before it begins: each gets a care gap with a deadline at once. */
export function GapPreview({ personId, carerId }: GapPreviewProps) {
  const intl = useIntl();
  const words = usePersonWords();
  const of = carerId === undefined ? { personId } : { carerId };
  const isNobody = (personId ?? "") === "" && carerId === undefined;
  const { data, isLoading } = useLoad(gapPreview, isNobody ? {} : of, { pause: isNobody });
  // whom somebody else leaves alone is not said of whoever was chosen since
  const left = isNobody || isLoading ? [] : (data?.careGapPreview ?? []);
  if (left.length === 0) return null;
  return (
    <Notice
      tone="danger"
      title={intl.formatMessage({ id: "control.open.gaps" }, { count: left.length })}
    >
      <ul>
        {left.map(({ personId: id, name, relation, officeName, otherCarers }, at) => (
          <li key={id ?? at}>
            {id == null ? (
              name
            ) : (
              <Link to="/people/$id" params={{ id }}>
                {name}
              </Link>
            )}
            <FormattedMessage
              id={otherCarers == null ? "control.open.gapElsewhere" : "control.open.gap"}
              values={{
                relation: words.relation(relation),
                office: officeName,
                others: otherCarers,
              }}
            />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
