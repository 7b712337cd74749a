import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { useLabels } from "../../../shared/labels/use-labels.ts";
import { ErrorState } from "../../../shared/ui/error-state.tsx";
import { Link } from "../../../shared/ui/link.tsx";
import { Loading } from "../../../shared/ui/loading.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { Row } from "../../../shared/ui/stack.tsx";
import { MemberState } from "../member-state.tsx";
import styles from "./same-names.module.css";

const sameNames = graphql(`
  query SameNames($search: String!) {
    staffMembers(first: 20, filter: { search: $search }) {
      totalCount
      nodes {
        id
        name
        state
        phoneMask
        office {
          id
          name
        }
        posts {
          id
          role
          current
        }
      }
    }
  }
`);

const types = ["StaffMember"];

/** People of the scope whose name holds the one that was typed. */
export function SameNames({ name }: { name: string }) {
  const intl = useIntl();
  const labels = useLabels();
  const { data, failure, isLoading, reload } = useLoad(sameNames, { search: name }, { types });
  if (failure) return <ErrorState failure={failure} onRetry={reload} />;
  if (isLoading || !data) return <Loading />;
  const { nodes, totalCount } = data.staffMembers;
  if (nodes.length === 0) {
    return (
      <Notice tone="success" isLive>
        <FormattedMessage id="staff.new.nobody" values={{ name }} />
      </Notice>
    );
  }
  return (
    <Notice
      tone="warning"
      isLive
      title={intl.formatMessage({ id: "staff.new.found" }, { count: totalCount })}
    >
      <p>
        <FormattedMessage id="staff.new.foundAdvice" />
      </p>
      <ul className={styles.people}>
        {nodes.map((member) => (
          <li key={member.id}>
            <Row>
              <Link to="/staff/$id" params={{ id: member.id }}>
                {member.name}
              </Link>
              <span>{member.office?.name}</span>
              <span>
                {member.posts
                  .filter(({ current }) => current)
                  .map(({ role }) => labels.role(role))
                  .join(intl.formatMessage({ id: "list.separator" }))}
              </span>
              <span>{member.phoneMask}</span>
              <MemberState state={member.state} />
            </Row>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
