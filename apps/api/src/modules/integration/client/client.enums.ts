import {
  clientScopeLabels,
  clientScopes,
  type ClientScope,
} from "@wuzi/domain/integration/client-scope";
import { clientStateLabels } from "@wuzi/domain/integration/client-state";
import { registerEnumType } from "type-graphql";
import { wordsEnum } from "../../../platform/graphql/words.ts";

const nameOf = (scope: ClientScope) => scope.toUpperCase().replace(":", "_");

/** Scopes are permissions, and a GraphQL name takes no colon: `person:read` is PERSON_READ. */
export const ClientScopeEnum = Object.fromEntries(
  clientScopes.map((scope) => [nameOf(scope), scope]),
) as Record<string, ClientScope>;
registerEnumType(ClientScopeEnum, {
  name: "ClientScope",
  description: "What an integrator's client may do (对接权限).",
  valuesConfig: Object.fromEntries(
    clientScopes.map((scope) => [
      nameOf(scope),
      { description: `${clientScopeLabels[scope].en} (${clientScopeLabels[scope].zh})` },
    ]),
  ) as never,
});

export const ClientStateEnum = wordsEnum(
  "ClientState",
  "Whether a client may still ask (客户端状态).",
  clientStateLabels,
);

export type KeyState = "active" | "expired" | "revoked";
export const ClientKeyStateEnum = wordsEnum<KeyState>(
  "ClientKeyState",
  "Whether a key still opens anything (密钥状态).",
  {
    active: { zh: "有效", en: "In force" },
    expired: { zh: "已到期", en: "Run out" },
    revoked: { zh: "已吊销", en: "Revoked" },
  },
);
