import { useIntl } from "react-intl";
import type { StaffState } from "../../gql/graphql.ts";
import { Status } from "../../shared/ui/status.tsx";

/** Whether a member may sign in. */
export function MemberState({ state }: { state: StaffState }) {
  const intl = useIntl();
  return state === "ACTIVE" ? (
    <Status tone="success" label={intl.formatMessage({ id: "staff.state.active" })} />
  ) : (
    <Status tone="neutral" label={intl.formatMessage({ id: "staff.state.disabled" })} />
  );
}
