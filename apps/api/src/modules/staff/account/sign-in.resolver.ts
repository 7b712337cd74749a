import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { PublicContext } from "../../../platform/access/context.ts";
import { Public } from "../../../platform/access/public.ts";
import { ProofRefused, SignedIn, SignInResult } from "./account.results.ts";
import { checkLength } from "./check-length.ts";

const wrongPassword = "Login name and password do not go together. 登录名或密码不正确。";
const wrongCode = "The code is wrong or was used before. 验证码不正确或已使用。";

@Resolver()
export class SignInResolver {
  @Public("proves an identity, so nobody is signed in yet")
  @Mutation(() => SignInResult, {
    description:
      "Signs in by login name and password (登录). RATE_LIMITED while tries are delayed.",
  })
  async signIn(
    @Ctx() ctx: PublicContext,
    @Arg("login", () => String) login: string,
    @Arg("password", () => String) password: string,
  ) {
    checkLength({ login, password });
    const stage = await ctx.door.signIn(ctx.caller, login, password);
    return stage === undefined ? new ProofRefused(wrongPassword) : new SignedIn(stage);
  }

  @Public("proves the second factor of a session that is not full yet")
  @Mutation(() => SignInResult, {
    description: "Proves the second factor by a code of the app, or by a recovery code (两步验证).",
  })
  async proveSecondFactor(
    @Ctx() ctx: PublicContext,
    @Arg("code", () => String, { description: "6 digits, or a recovery code." }) code: string,
  ) {
    checkLength({ code });
    const stage = await ctx.door.secondFactor(ctx.caller, code);
    return stage === undefined ? new ProofRefused(wrongCode) : new SignedIn(stage);
  }

  @Public("ends a session, and is harmless without one")
  @Mutation(() => Boolean, {
    description: "Ends this session (退出登录). Repeating it is harmless.",
  })
  async signOut(@Ctx() ctx: PublicContext): Promise<boolean> {
    await ctx.door.signOut(ctx.caller, false);
    return true;
  }

  @Public("ends the sessions of whoever holds the token, and is harmless without one")
  @Mutation(() => Boolean, { description: "Ends all of the viewer's sessions (全部退出)." })
  async signOutEverywhere(@Ctx() ctx: PublicContext): Promise<boolean> {
    await ctx.door.signOut(ctx.caller, true);
    return true;
  }
}
