import { useIntl } from "react-intl";
import type { CertificateState, PersonState } from "../../../gql/graphql.ts";
import { domainWord } from "../../../shared/labels/use-labels.ts";
import { usePersonWords } from "../../../shared/labels/use-person-words.ts";
import { Status, type StatusTone } from "../../../shared/ui/status.tsx";

const certificateTones: Record<CertificateState, StatusTone> = {
  VALID: "success",
  EXPIRED: "warning",
  SUSPENDED: "warning",
  VOIDED: "danger",
  SUSPECTED: "info",
  NOT_CERTIFIED: "neutral",
};

type CertificateStatusProps = {
  state: CertificateState;
  /** Says that it is about the certificate, where nothing beside it does. */
  isNamed?: boolean;
};

/** How somebody stands to the certificate. */
export function CertificateStatus({ state, isNamed = false }: CertificateStatusProps) {
  const intl = useIntl();
  const word = usePersonWords().certificateState(state);
  const named = intl.formatMessage({ id: "person.certificate.is" }, { state: word });
  return <Status tone={certificateTones[state]} label={isNamed ? named : word} />;
}

const stateTones: Record<PersonState, StatusTone> = {
  ACTIVE: "success",
  DECEASED: "neutral",
  MOVED_AWAY: "neutral",
  MERGED: "info",
};

/** Whether a record is in force, or how it ended. */
export function PersonStatus({ state }: { state: PersonState }) {
  const intl = useIntl();
  return (
    <Status
      tone={stateTones[state]}
      label={intl.formatMessage({ id: `person.state.${domainWord(state)}` })}
    />
  );
}
