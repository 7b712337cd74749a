import {
  column,
  expression,
  id,
  many,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";

const clientKey: ReadModel = {
  name: "ClientKey",
  table: "integration.client_key",
  fields: {
    id: id(),
    hint: column("hint"),
    state: expression(
      (alias) => `case when ${alias}.revoked_at is not null then 'revoked'
        when ${alias}.expires_at <= now() then 'expired' else 'active' end`,
    ),
    issuedAt: column("issued_at"),
    expiresAt: column("expires_at"),
    revokedAt: column("revoked_at"),
    lastUsedAt: column("last_used_at"),
  },
};

export const client: ReadModel = {
  name: "IntegrationClient",
  table: "integration.client",
  fields: {
    id: id(),
    name: column("name"),
    purpose: column("purpose"),
    contact: column("contact"),
    scopes: expression((alias) => `to_json(${alias}.scopes)`),
    state: column("state"),
    createdAt: column("created_at"),
    version: column("version"),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    keys: many(
      () => clientKey,
      (outer, inner) => `${inner}.client_id = ${outer}.id`,
      (inner) => `${inner}.issued_at desc, ${inner}.id desc`,
    ),
  },
};
