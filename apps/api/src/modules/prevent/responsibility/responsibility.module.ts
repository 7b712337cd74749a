import type { ApiModule } from "../../../platform/module.ts";
import { AnswerResolver } from "./answer/answer.resolver.ts";
import { ContractEntity } from "./contract/contract.entity.ts";
import { ContractResolver } from "./contract/contract.resolver.ts";
import { GroupMemberEntity } from "./group/group-member.entity.ts";
import { GroupEntity } from "./group/group.entity.ts";
import { GroupResolver } from "./group/group.resolver.ts";

/** Who answers for what: leading groups, contracted areas, and the answer for any area and day. */
export const responsibilityModule: ApiModule = {
  name: "responsibility",
  resolvers: [GroupResolver, ContractResolver, AnswerResolver],
  entities: [GroupEntity, GroupMemberEntity, ContractEntity],
};
