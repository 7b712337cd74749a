import { useMemo, useState, type ReactNode } from "react";
import { SessionContext, type ActingPost, type Session } from "../../shared/session/session.ts";
import { showToast } from "../../shared/ui/toast.ts";

const street: ActingPost = {
  id: "street",
  role: "street_officer",
  path: ["合江县残联"],
  officeId: "1",
  officeName: "符阳街道残联",
  roleLabel: "街道残联干事",
};
const town: ActingPost = {
  id: "town",
  role: "township_officer",
  path: ["合江县残联"],
  officeId: "2",
  officeName: "白沙镇残联",
  roleLabel: "镇残联干事",
};

/** A made-up signed-in person for the showcase, with two posts to switch between. */
export function SampleSession({ children }: { children: ReactNode }) {
  const [postId, setPostId] = useState(street.id);
  const session = useMemo<Session>(
    () => ({
      staffId: "sample",
      staffName: "陈敏（示例）",
      actingPost: postId === town.id ? town : street,
      posts: [street, town],
      permissions: new Set(["self:read", "self:write", "office:read"]),
      switchPost: async (id) => setPostId(id),
      signOut: async () => showToast({ tone: "info", text: "示例页面不能退出登录。" }),
    }),
    [postId],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
