import { useIntl } from "react-intl";
import type { ClientKeyState, ClientState } from "../../../gql/graphql.ts";
import { Status } from "../../../shared/ui/status.tsx";

/** Whether a client may still ask. */
export function ClientStatus({ state }: { state: ClientState }) {
  const intl = useIntl();
  return state === "ACTIVE" ? (
    <Status tone="success" label={intl.formatMessage({ id: "integrations.state.active" })} />
  ) : (
    <Status tone="neutral" label={intl.formatMessage({ id: "integrations.state.closed" })} />
  );
}

const tones = { ACTIVE: "success", EXPIRED: "warning", REVOKED: "neutral" } as const;

/** Whether a key still opens anything. */
export function KeyStatus({ state }: { state: ClientKeyState }) {
  const intl = useIntl();
  const label = intl.formatMessage({
    id: `integrations.key.state.${state.toLowerCase() as Lowercase<ClientKeyState>}`,
  });
  return <Status tone={tones[state]} label={label} />;
}
