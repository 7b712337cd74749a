import { Navigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Breadcrumbs } from "../../../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { ReleasePanel } from "../release/release-panel.tsx";
import { ControlActions } from "./control-actions.tsx";
import { ControlAlerts } from "./control-alerts.tsx";
import { ControlBasics } from "./control-basics.tsx";
import { ControlFollowUps } from "./control-follow-ups.tsx";
import { ControlMoves } from "./control-moves.tsx";
import { ControlReadings } from "./control-readings.tsx";

const controlPage = graphql(`
  query ControlPage($id: ID!) {
    controlCase(id: $id) {
      id
      name
      ...ControlActions
      ...ControlAlerts
      ...ControlBasics
      ...ControlReadings
      ...ControlFollowUps
      ...ControlMoves
      ...ReleasePanel
    }
  }
`);

const types = ["ControlCase", "FollowUp", "Release", "ControlAlert"];

/** One controlled person: who, until when, what was found, what is next. */
export function ControlPage() {
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  return <ControlRecord key={id} id={id} />;
}

function ControlRecord({ id }: { id: string }) {
  const intl = useIntl();
  const { data, failure } = useLoad(controlPage, { id }, { types });
  const [wasShown, setShown] = useState(false);
  if (data && !wasShown) setShown(true);
  if (failure && !data) {
    // moved beyond the scope while it was shown: what is left is the list
    if (wasShown && failure.kind === "notFound") return <Navigate to="/controlled" replace />;
    throw new PageFailure(failure);
  }
  const control = data?.controlCase;
  return (
    <Stack gap={5}>
      <Breadcrumbs
        crumbs={[
          {
            id: "controlled",
            link: (
              <Link to="/controlled">
                <FormattedMessage id="nav.controlled" />
              </Link>
            ),
          },
        ]}
      />
      <PageHeading
        title={control?.name ?? intl.formatMessage({ id: "control.one" })}
        actions={control && <ControlActions control={control} />}
      />
      {control ? (
        <>
          <ControlAlerts control={control} />
          <ControlBasics control={control} />
          <ReleasePanel control={control} />
          <ControlReadings control={control} />
          <ControlFollowUps control={control} />
          <ControlMoves control={control} />
        </>
      ) : (
        <Skeleton lines={10} />
      )}
    </Stack>
  );
}
