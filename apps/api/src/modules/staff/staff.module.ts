import type { ApiModule } from "../../platform/module.ts";
import { AccountResolver } from "./account/account.resolver.ts";
import { ProofResolver } from "./account/proof.resolver.ts";
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
    ProofResolver,
    MemberResolver,
    PostResolver,
    AccountResolver,
  ],
  entities: [MemberEntity, PostEntity],
};
