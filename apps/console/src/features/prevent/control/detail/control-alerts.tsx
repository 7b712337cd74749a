import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { useControlWords } from "../use-control-words.ts";
import { CloseAlertDialog } from "./close-alert-dialog.tsx";

export const controlAlerts = graphql(`
  fragment ControlAlerts on ControlCase {
    id
    viewerCanEdit
    alerts {
      id
      kind
      temperature
      symptoms
      repeats
      raisedAt
      dueAt
      overdue
      closedAt
      version
    }
  }
`);

/** Alerts that stand open: what was found, by when somebody has to act. */
export function ControlAlerts({ control }: { control: FragmentType<typeof controlAlerts> }) {
  const intl = useIntl();
  const words = useControlWords();
  const { alerts, viewerCanEdit } = readFragment(controlAlerts, control);
  const [closing, setClosing] = useState<string | null>(null);
  const open = alerts.filter(({ closedAt }) => closedAt == null);
  const chosen = open.find(({ id }) => id === closing);
  return (
    <>
      {open.map((alert) => (
        <Notice
          key={alert.id}
          tone="danger"
          title={[
            words.alert(alert.kind),
            alert.temperature == null ? "" : words.degrees(alert.temperature),
            words.symptoms(alert.symptoms),
          ]
            .filter(Boolean)
            .join(" ")}
        >
          <p>
            <FormattedMessage
              id={alert.overdue ? "control.alert.overdue" : "control.alert.due"}
              values={{ at: <InstantText at={alert.dueAt} /> }}
            />
            {alert.repeats > 0 && (
              <FormattedMessage id="control.alert.repeats" values={{ count: alert.repeats }} />
            )}
          </p>
          {viewerCanEdit && (
            <Button onPress={() => setClosing(alert.id)}>
              {intl.formatMessage({ id: "control.alert.close" })}
            </Button>
          )}
        </Notice>
      ))}
      {chosen && <CloseAlertDialog alert={chosen} onClose={() => setClosing(null)} />}
    </>
  );
}
