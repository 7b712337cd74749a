import { CloudOff, RefreshCw } from "lucide-react";
import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import type { Failure } from "../graphql/failure.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import styles from "./state.module.css";

export type ErrorStateProps = {
  failure: Pick<Failure, "kind" | "requestId">;
  onRetry?: () => void;
  children?: ReactNode;
};

/** Where data should stand and could not be fetched: what happened, what to do, the request id. */
export function ErrorState({ failure, onRetry, children }: ErrorStateProps) {
  return (
    <div className={styles.state} data-tone="danger" role="alert">
      <Icon of={CloudOff} size="2rem" />
      <p className={styles.title}>
        <FormattedMessage id={`ui.failure.${failure.kind}.title`} />
      </p>
      <p>
        <FormattedMessage id={`ui.failure.${failure.kind}.advice`} />
      </p>
      {failure.requestId && (
        <p className={styles.soft}>
          <FormattedMessage id="ui.failure.requestId" values={{ id: failure.requestId }} />
        </p>
      )}
      {children}
      {onRetry && (
        <Button icon={RefreshCw} onPress={onRetry}>
          <FormattedMessage id="ui.failure.retry" />
        </Button>
      )}
    </div>
  );
}
