import { useMemo } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import type { MemberRowFragment } from "../../../gql/graphql.ts";
import { InstantText } from "../../../shared/format/time-text.tsx";
import { useLabels } from "../../../shared/labels/use-labels.ts";
import { tellingName } from "../../../shared/office/telling-name.ts";
import { Link } from "../../../shared/ui/link.tsx";
import type { Column } from "../../../shared/ui/table/column.ts";
import { MemberState } from "../member-state.tsx";

export const memberRow = graphql(`
  fragment MemberRow on StaffMember {
    id
    name
    login
    state
    phoneMask
    updatedAt
    office {
      id
      ...OfficeName
    }
    posts {
      id
      role
      current
    }
  }
`);

/** The columns of the staff list. */
export function useMemberColumns(): readonly Column<MemberRowFragment>[] {
  const intl = useIntl();
  const labels = useLabels();
  return useMemo(() => {
    const separator = intl.formatMessage({ id: "list.separator" });
    return [
      {
        id: "name",
        header: intl.formatMessage({ id: "staff.name" }),
        isRowHeader: true,
        isSortable: true,
        cell: ({ id, name }) => (
          <Link to="/staff/$id" params={{ id }}>
            {name}
          </Link>
        ),
      },
      {
        id: "office",
        header: intl.formatMessage({ id: "staff.office" }),
        onCard: "itself",
        cell: ({ office }) =>
          office && (
            <Link to="/offices/$id" params={{ id: office.id }}>
              {tellingName(office)}
            </Link>
          ),
      },
      {
        id: "roles",
        header: intl.formatMessage({ id: "staff.roles" }),
        onCard: "itself",
        cell: ({ posts }) =>
          posts
            .filter(({ current }) => current)
            .map(({ role }) => labels.role(role))
            .join(separator) || intl.formatMessage({ id: "staff.roles.none" }),
      },
      {
        id: "login",
        header: intl.formatMessage({ id: "staff.login" }),
        isSortable: true,
        cell: ({ login }) => <code>{login}</code>,
      },
      {
        id: "phone",
        header: intl.formatMessage({ id: "staff.phone" }),
        onCard: "itself",
        cell: ({ phoneMask }) => phoneMask ?? intl.formatMessage({ id: "staff.phone.none" }),
      },
      {
        id: "state",
        header: intl.formatMessage({ id: "staff.state" }),
        cell: ({ state }) => <MemberState state={state} />,
        onCard: ({ state }) => (state === "ACTIVE" ? null : <MemberState state={state} />),
      },
      {
        id: "updated",
        header: intl.formatMessage({ id: "staff.updatedAt" }),
        isSortable: true,
        isHiddenAtFirst: true,
        cell: ({ updatedAt }) => <InstantText at={updatedAt} relative={false} />,
      },
    ];
  }, [intl, labels]);
}
