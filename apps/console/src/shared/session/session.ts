import type { Permission } from "@wuzi/domain/access/permissions";
import type { Role } from "@wuzi/domain/access/roles";
import { createContext, use } from "react";

/** A dated role at an office, as the signed-in person may take it. */
export type ActingPost = {
  readonly id: string;
  readonly role: Role;
  /** The role in the reader's language, for example 街道残联干事. */
  readonly roleLabel: string;
  readonly officeId: string;
  readonly officeName: string;
  /** Short names of the offices above, highest first. */
  readonly path: readonly string[];
};

/** Who is signed in, and for which office they act. */
export type Session = {
  readonly staffId: string;
  readonly staffName: string;
  /** `null` while no post is held or none is chosen: then only one's own account is open. */
  readonly actingPost: ActingPost | null;
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
