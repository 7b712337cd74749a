import { useParams } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { IncidentCrumb } from "../incident-crumb.tsx";
import { protocolVersion } from "../protocol-fragment.ts";
import { SetProtocolForm } from "./set-protocol-form.tsx";

const incidentForProtocol = graphql(`
  query IncidentForProtocol($id: ID!) {
    incident(id: $id) {
      id
      name
      protocols {
        id
        ...ProtocolVersion
      }
    }
  }
`);

/** New parameters for a response, from a day on; what is in force is what they start from. */
export function SetProtocolPage() {
  const intl = useIntl();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const { data, failure } = useLoad(incidentForProtocol, { id });
  if (failure && !data) throw new PageFailure(failure);
  const versions = readFragment(protocolVersion, data?.incident.protocols ?? []);
  return (
    <Stack gap={5}>
      <IncidentCrumb />
      <PageHeading
        title={intl.formatMessage({ id: "response.set.action" })}
        lead={intl.formatMessage({ id: "response.set.lead" })}
      />
      {data ? (
        <SetProtocolForm
          key={id}
          incidentId={id}
          basis={versions.find(({ inForce }) => inForce) ?? versions[0]}
        />
      ) : (
        <Skeleton lines={12} />
      )}
    </Stack>
  );
}
