import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useRef } from "react";
import { SignInPage } from "../../features/account/sign-in/sign-in-page.tsx";
import { useRenewConnection } from "../../shared/graphql/connection.tsx";
import { tellOtherTabs } from "../../shared/session/actor-channel.ts";
import { PageBody } from "./page-body.tsx";

/** Pages that the server itself serves; the router knows nothing of them. */
const serverPages = /^\/explorer(?:$|[/?#])/u;

/** Signing in, outside the shell; leads on to where one wanted to go. */
export function SignInFrame() {
  const navigate = useNavigate();
  const renew = useRenewConnection();
  const { return: wanted = "/today", ended = false } = useSearch({ from: "/sign-in" });

  const isLeaving = useRef(false);

  const goOn = useCallback(() => {
    // Renewing the connection makes the page look again before it is left.
    if (isLeaving.current) return;
    isLeaving.current = true;
    if (serverPages.test(wanted)) return window.location.assign(wanted);
    renew();
    tellOtherTabs();
    void navigate({ href: wanted, replace: true });
  }, [wanted, renew, navigate]);

  return (
    <PageBody>
      <SignInPage hasEnded={ended} onDone={goOn} />
    </PageBody>
  );
}
