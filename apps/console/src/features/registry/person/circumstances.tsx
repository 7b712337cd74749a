import { useIntl } from "react-intl";
import { Row } from "../../../shared/ui/stack.tsx";
import { Status } from "../../../shared/ui/status.tsx";

type Circumstanced = {
  readonly livesAlone: boolean;
  readonly needsCare: boolean;
  readonly carers: readonly unknown[];
};

/** What makes somebody need a look: alone, dependent on care, and nobody who gives it. */
export function Circumstances({ person }: { person: Circumstanced }) {
  const intl = useIntl();
  const { livesAlone, needsCare, carers } = person;
  const isUncared = needsCare && carers.length === 0;
  if (!livesAlone && !needsCare) return intl.formatMessage({ id: "person.none" });
  return (
    <Row gap={1}>
      {isUncared && (
        <Status tone="danger" label={intl.formatMessage({ id: "person.need.uncared" })} />
      )}
      {needsCare && !isUncared && (
        <Status tone="info" label={intl.formatMessage({ id: "person.need.care" })} />
      )}
      {livesAlone && (
        <Status tone="warning" label={intl.formatMessage({ id: "person.need.alone" })} />
      )}
    </Row>
  );
}
