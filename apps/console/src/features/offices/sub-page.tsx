import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../gql/gql.ts";
import type { EditedOfficeQuery } from "../../gql/graphql.ts";
import { useLoad } from "../../shared/graphql/use-load.ts";
import { PageFailure } from "../../shared/page/page-failure.ts";
import { PageHeading } from "../../shared/page/page-heading.tsx";
import { Breadcrumbs } from "../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../shared/ui/link.tsx";
import { Skeleton } from "../../shared/ui/loading.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { Stack } from "../../shared/ui/stack.tsx";

const editedOffice = graphql(`
  query EditedOffice($id: ID!) {
    office(id: $id) {
      id
      name
      shortName
      kind
      openedOn
      closedOn
      childCount
      version
      viewerCanManage
      path {
        id
        shortName
      }
    }
  }
`);

export type EditedOffice = EditedOfficeQuery["office"];

export type OfficeSubPageProps = {
  /** What is done here: 机构更名. */
  title: string;
  /** Shown for an open office that the viewer may change. */
  children: (office: EditedOffice) => ReactNode;
};

/** A page that does something with one office: its way back, its title, and why it may not. */
export function OfficeSubPage({ title, children }: OfficeSubPageProps) {
  const intl = useIntl();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const { data, failure } = useLoad(editedOffice, { id });
  if (failure && !data) throw new PageFailure(failure);
  const office = data?.office.id === id ? data.office : undefined;
  return (
    <Stack gap={5}>
      {office && (
        <Breadcrumbs
          crumbs={[...office.path, office].map((above) => ({
            id: above.id,
            link: (
              <Link to="/offices/$id" params={{ id: above.id }}>
                {above.shortName}
              </Link>
            ),
          }))}
        />
      )}
      <PageHeading
        title={
          office
            ? intl.formatMessage({ id: "offices.doing" }, { title, office: office.name })
            : title
        }
      />
      {!office && <Skeleton lines={6} />}
      {office && !office.viewerCanManage && (
        <Notice tone="warning">
          <FormattedMessage id="offices.notManageable" />
        </Notice>
      )}
      {office?.viewerCanManage && office.closedOn != null && (
        <Notice tone="info">
          <FormattedMessage id="offices.isClosed" />
        </Notice>
      )}
      {office?.viewerCanManage && office.closedOn == null && children(office)}
    </Stack>
  );
}
