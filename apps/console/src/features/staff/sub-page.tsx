import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../gql/gql.ts";
import type { EditedMemberQuery } from "../../gql/graphql.ts";
import { useLoad } from "../../shared/graphql/use-load.ts";
import { PageFailure } from "../../shared/page/page-failure.ts";
import { PageHeading } from "../../shared/page/page-heading.tsx";
import { Breadcrumbs } from "../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../shared/ui/link.tsx";
import { Skeleton } from "../../shared/ui/loading.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { Stack } from "../../shared/ui/stack.tsx";

const editedMember = graphql(`
  query EditedMember($id: ID!) {
    staffMember(id: $id) {
      id
      name
      phoneMask
      version
      viewerCanManage
      office {
        id
      }
    }
  }
`);

export type EditedMember = EditedMemberQuery["staffMember"];

export type MemberSubPageProps = {
  /** What is done here: 任命岗位. */
  title: string;
  /** Shown for a member whom the viewer may manage. */
  children: (member: EditedMember) => ReactNode;
};

/** A page that does something with one member: its way back, its title, and why it may not. */
export function MemberSubPage({ title, children }: MemberSubPageProps) {
  const intl = useIntl();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const { data, failure } = useLoad(editedMember, { id });
  if (failure && !data) throw new PageFailure(failure);
  const member = data?.staffMember.id === id ? data.staffMember : undefined;
  return (
    <Stack gap={5}>
      <Breadcrumbs
        crumbs={[
          {
            id: "staff",
            link: (
              <Link to="/staff">
                <FormattedMessage id="nav.staff" />
              </Link>
            ),
          },
          {
            id: "member",
            link: (
              <Link to="/staff/$id" params={{ id }}>
                {member?.name ?? intl.formatMessage({ id: "staff.one" })}
              </Link>
            ),
          },
        ]}
      />
      <PageHeading
        title={
          member ? intl.formatMessage({ id: "staff.doing" }, { title, name: member.name }) : title
        }
      />
      {!member && <Skeleton lines={6} />}
      {member && !member.viewerCanManage && (
        <Notice tone="warning">
          <FormattedMessage id="staff.notManageable.other" />
        </Notice>
      )}
      {member?.viewerCanManage && children(member)}
    </Stack>
  );
}
