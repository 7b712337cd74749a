import { passwordFaults } from "@wuzi/domain/identity/password-rules";
import sql from "sql-template-tag";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { digestOf, newProof } from "../../../platform/access/password.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { newToken, type Stage } from "../../../platform/access/sign-in-door.ts";
import { rateLimited } from "../../../platform/errors/coded-error.ts";
import {
  ChangePasswordResult,
  PasswordTooWeak,
  ProofRefused,
  SignedIn,
} from "./account.results.ts";
import { checkLength } from "./check-length.ts";

const wrongPassword = "The password is wrong. 当前密码不正确。";

@Resolver()
export class PasswordResolver {
  @Requires("self:write")
  @Mutation(() => ChangePasswordResult, {
    description: "Changes the viewer's password; every other session ends (修改密码).",
  })
  async changePassword(
    @Ctx() ctx: FieldContext,
    @Arg("currentPassword", () => String) currentPassword: string,
    @Arg("newPassword", () => String) newPassword: string,
  ) {
    checkLength({ currentPassword, newPassword });
    const fresh = newToken();
    const result = await ctx.write(async (tx) => {
      const own = await tx.row<{ name: string; login: string; salt: Buffer; cost: string }>(
        sql`select v->>'name' as name, v->>'login' as login, c.salt, c.cost
              from access.viewer(${ctx.caller.token}) v, access.sign_in_challenge(v->>'login') c`,
      );
      if (own === undefined) throw new Error("the actor has an account");
      const reasons = passwordFaults(newPassword, { login: own.login, name: own.name }) as string[];
      if (newPassword === currentPassword) reasons.push("SAME_AS_OLD");
      if (reasons.length > 0) return new PasswordTooWeak(reasons);

      const proof = await newProof(newPassword);
      const old = await digestOf(currentPassword, own.salt, own.cost);
      const answer = await tx.row<{ outcome: string; retry_after: number }>(
        sql`select outcome, retry_after from access.change_password(${ctx.caller.token}, ${fresh}, ${old}, ${proof.salt}, ${proof.cost}, ${proof.digest})`,
      );
      if (answer?.outcome === "locked") throw rateLimited(answer.retry_after);
      return answer?.outcome === "refused"
        ? new ProofRefused(wrongPassword)
        : new SignedIn(answer?.outcome as Stage);
    });
    if (result instanceof SignedIn) ctx.door.keep(fresh);
    return result;
  }
}
