import { UserPlus } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import type { SameNamesQuery } from "../../../gql/graphql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { useLabels } from "../../../shared/labels/use-labels.ts";
import { ErrorState } from "../../../shared/ui/error-state.tsx";
import { ButtonLink, Link } from "../../../shared/ui/link.tsx";
import { Loading } from "../../../shared/ui/loading.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../shared/ui/stack.tsx";
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

/** People of the scope whose name holds the one that was typed, and the way on. */
export function SameNames({ name }: { name: string }) {
  const intl = useIntl();
  const { data, failure, isLoading, reload } = useLoad(sameNames, { search: name }, { types });
  if (failure) return <ErrorState failure={failure} onRetry={reload} />;
  if (isLoading || !data) return <Loading />;
  const { nodes, totalCount } = data.staffMembers;
  return (
    <Stack>
      {nodes.length === 0 ? (
        <Notice tone="success" isLive>
          <FormattedMessage id="staff.new.nobody" values={{ name }} />
        </Notice>
      ) : (
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
              <Found key={member.id} member={member} />
            ))}
          </ul>
        </Notice>
      )}
      <Row>
        <ButtonLink
          to="/staff/new"
          search={{ name, isNew: true }}
          variant="primary"
          icon={UserPlus}
        >
          <FormattedMessage
            id={nodes.length === 0 ? "staff.new.continue" : "staff.new.noneOfThem"}
            values={{ name }}
          />
        </ButtonLink>
      </Row>
    </Stack>
  );
}

function Found({ member }: { member: SameNamesQuery["staffMembers"]["nodes"][number] }) {
  const intl = useIntl();
  const labels = useLabels();
  const roles = member.posts.filter(({ current }) => current).map(({ role }) => labels.role(role));
  return (
    <li>
      <Row>
        <Link to="/staff/$id" params={{ id: member.id }}>
          {member.name}
        </Link>
        <span>{member.office?.name}</span>
        <span>{roles.join(intl.formatMessage({ id: "list.separator" }))}</span>
        <span>{member.phoneMask}</span>
        <MemberState state={member.state} />
      </Row>
    </li>
  );
}
