import type { ApiModule } from "../../platform/module.ts";
import { AccountResolver } from "./account/account.resolver.ts";
import { FieldKeyResolver } from "./account/field-key.resolver.ts";
import { PasswordResolver } from "./account/password.resolver.ts";
import { SecondFactorResolver } from "./account/second-factor.resolver.ts";
import { SignInResolver } from "./account/sign-in.resolver.ts";
import { ViewerResolver } from "./account/viewer.resolver.ts";
import { MemberEntity } from "./member/member.entity.ts";
import { MemberResolver } from "./member/member.resolver.ts";
import { PostEntity } from "./post/post.entity.ts";
import { PostResolver } from "./post/post.resolver.ts";

export const staffModule: ApiModule = {
  name: "staff",
  resolvers: [
    SignInResolver,
    ViewerResolver,
    FieldKeyResolver,
    PasswordResolver,
    SecondFactorResolver,
    MemberResolver,
    PostResolver,
    AccountResolver,
  ],
  entities: [MemberEntity, PostEntity],
};
