import { useNavigate } from "@tanstack/react-router";
import { LogOut } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { forgetOnDevice } from "../../../shared/field/forget-on-device.ts";
import { failureText } from "../../../shared/form/failure-text.ts";
import { useRenewConnection } from "../../../shared/graphql/connection.tsx";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { tellOtherTabs } from "../../../shared/session/actor-channel.ts";
import { releaseTab } from "../../../shared/session/tab-owner.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { ErrorState } from "../../../shared/ui/error-state.tsx";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Row, Stack } from "../../../shared/ui/stack.tsx";
import { showToast } from "../../../shared/ui/toast.ts";
import { SessionLine } from "./session-line.tsx";
import styles from "./own-sessions.module.css";

const AlertDialog = lazy(() =>
  import("../../../shared/ui/alert-dialog.tsx").then((module) => ({ default: module.AlertDialog })),
);

const ownSessionsQuery = graphql(`
  query OwnSessions {
    ownSessions {
      id
      ...SessionLine
    }
  }
`);

const signOutEverywhereMutation = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere
  }
`);

/** Where the person is signed in now; each can be ended, or all at once. */
export function OwnSessions() {
  const intl = useIntl();
  const { data, failure, reload } = useLoad(ownSessionsQuery, {});
  const [isAsking, setAsking] = useState(false);
  const signOutEverywhere = useSignOutEverywhere();

  if (failure && !data) return <ErrorState failure={failure} onRetry={reload} />;
  if (!data) return <Skeleton />;
  return (
    <Stack>
      <ul className={styles.sessions}>
        {data.ownSessions.map((session) => (
          <SessionLine key={session.id} session={session} onEnded={reload} />
        ))}
      </ul>
      <Row>
        <Button icon={LogOut} onPress={() => setAsking(true)}>
          <FormattedMessage id="account.sessions.everywhere" />
        </Button>
      </Row>
      {isAsking && (
        <Suspense fallback={null}>
          <AlertDialog
            title={intl.formatMessage({ id: "account.sessions.everywhere.title" })}
            confirmLabel={intl.formatMessage({ id: "account.sessions.everywhere" })}
            isDangerous
            isOpen
            onClose={() => setAsking(false)}
            onConfirm={signOutEverywhere}
          >
            <p>
              <FormattedMessage id="account.sessions.everywhere.lead" />
            </p>
          </AlertDialog>
        </Suspense>
      )}
    </Stack>
  );
}

function useSignOutEverywhere(): () => Promise<void> {
  const intl = useIntl();
  const navigate = useNavigate();
  const renew = useRenewConnection();
  const send = useSend(signOutEverywhereMutation);
  return async () => {
    const { failure } = await send({});
    if (failure) return showToast({ tone: "danger", text: failureText(intl, failure) });
    releaseTab();
    await forgetOnDevice();
    tellOtherTabs();
    renew();
    await navigate({ to: "/sign-in", ignoreBlocker: true });
  };
}
