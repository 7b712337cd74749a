import { useMemo, useState, type ReactNode } from "react";
import { useIntl } from "react-intl";
import { SessionContext, type Session } from "../../shared/session/session.ts";
import { showToast } from "../../shared/ui/toast-queue.ts";

/** A signed-in person for the showcase, with two posts to switch between. */
export function SampleSession({ children }: { children: ReactNode }) {
  const intl = useIntl();
  const [postId, setPostId] = useState("street");
  const session = useMemo<Session>(() => {
    const say = (id: "sample.person" | "sample.street" | "sample.town" | "sample.role") =>
      intl.formatMessage({ id });
    const roleLabel = say("sample.role");
    const street = { id: "street", officeId: "1", officeName: say("sample.street"), roleLabel };
    const town = { id: "town", officeId: "2", officeName: say("sample.town"), roleLabel };
    return {
      staffName: say("sample.person"),
      actingPost: postId === "town" ? town : street,
      posts: [street, town],
      permissions: new Set(["self:read", "self:write", "office:read"]),
      switchPost: async (id) => setPostId(id),
      signOut: async () => showToast({ tone: "info", text: intl.formatMessage({ id: "showcase.signOut" }) }),
    };
  }, [intl, postId]);
  return <SessionContext value={session}>{children}</SessionContext>;
}
