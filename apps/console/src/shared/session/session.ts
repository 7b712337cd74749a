import type { Permission } from "@wuzi/domain/access/permissions";
import { createContext, use } from "react";

/** A dated role at an office, as the signed-in person may take it. */
export type ActingPost = {
  readonly id: string;
  /** The role in the reader's language, for example 街道干事. */
  readonly roleLabel: string;
  readonly officeId: string;
  readonly officeName: string;
};

/** Who is signed in, and for which office they act. */
export type Session = {
  readonly staffName: string;
  readonly actingPost: ActingPost;
  readonly posts: readonly ActingPost[];
  /** The permissions of the acting post, as the server reports them. */
  readonly permissions: ReadonlySet<Permission>;
  readonly switchPost: (postId: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
};

export const SessionContext = createContext<Session | null>(null);

/** The session. Throws outside a signed-in page. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("useSession needs a signed-in page around it.");
  return session;
}
