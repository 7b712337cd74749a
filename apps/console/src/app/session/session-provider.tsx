import { useNavigate } from "@tanstack/react-router";
import { permissionNames, type Permission } from "@wuzi/domain/access/permissions";
import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from "react";
import { useIntl } from "react-intl";
import { useMutation } from "urql";
import { graphql } from "../../gql/gql.ts";
import { forgetOnDevice } from "../../shared/field/forget-on-device.ts";
import { hasAnyDraft } from "../../shared/form/draft.ts";
import { failureText } from "../../shared/form/failure-text.ts";
import { useRenewConnection } from "../../shared/graphql/connection.tsx";
import { toFailure, type RequestError } from "../../shared/graphql/failure.ts";
import { announce } from "../../shared/page/announcer.tsx";
import { tellOtherTabs } from "../../shared/session/actor-channel.ts";
import { roleName, roleOf } from "../../shared/session/role-name.ts";
import { SessionContext, type ActingPost, type Session } from "../../shared/session/session.ts";
import { releaseTab } from "../../shared/session/tab-owner.ts";
import type { Viewer } from "../../shared/session/viewer.ts";
import { showToast } from "../../shared/ui/toast.ts";

const SignOutDialog = lazy(() =>
  import("./sign-out-dialog.tsx").then((module) => ({ default: module.SignOutDialog })),
);

const switchPostMutation = graphql(`
  mutation SwitchPost($postId: ID!) {
    switchPost(postId: $postId)
  }
`);

const signOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`);

/** Gives every page below the person, the post acted in and what may be done. */
export function SessionProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const intl = useIntl();
  const navigate = useNavigate();
  const renew = useRenewConnection();
  const [isAsking, setAsking] = useState(false);
  const [, sendSwitch] = useMutation(switchPostMutation);
  const [, sendSignOut] = useMutation(signOutMutation);

  const report = useCallback(
    (error: RequestError) =>
      showToast({ tone: "danger", text: failureText(intl, toFailure(error)) }),
    [intl],
  );
  const switchPost = useCallback(
    async (postId: string) => {
      const { error } = await sendSwitch({ postId });
      if (error) return report(error);
      tellOtherTabs();
      renew();
      announce(intl.formatMessage({ id: "session.switched" }));
    },
    [sendSwitch, report, renew, intl],
  );
  const signOutNow = useCallback(async () => {
    const { error } = await sendSignOut({});
    if (error) return report(error);
    releaseTab();
    await forgetOnDevice();
    tellOtherTabs();
    renew();
    await navigate({ to: "/sign-in", ignoreBlocker: true });
  }, [sendSignOut, report, renew, navigate]);
  const signOut = useCallback(async () => {
    if (hasAnyDraft()) setAsking(true);
    else await signOutNow();
  }, [signOutNow]);

  const session = useMemo<Session>(() => {
    const posts = viewer.posts.map<ActingPost>((post) => ({
      id: post.id,
      role: roleOf(post.role),
      roleLabel: roleName(post.role, intl.locale),
      officeId: post.officeId,
      officeName: post.officeName,
      path: post.path,
    }));
    return {
      staffId: viewer.id,
      staffName: viewer.name,
      actingPost: posts.find((post) => post.id === viewer.actingPostId) ?? null,
      posts,
      permissions: new Set(viewer.permissions.filter(isPermission)),
      switchPost,
      signOut,
    };
  }, [viewer, intl.locale, switchPost, signOut]);

  return (
    <SessionContext value={session}>
      {children}
      {isAsking && (
        <Suspense fallback={null}>
          <SignOutDialog onSignOut={signOutNow} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </SessionContext>
  );
}

/** A newer server may name permissions that this page knows nothing of. */
function isPermission(name: string): name is Permission {
  return permissionNames.some((known) => known === name);
}
