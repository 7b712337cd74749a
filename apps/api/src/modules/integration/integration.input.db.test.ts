import { randomUUID } from "node:crypto";
import { badInputs } from "../../testing/bad-inputs.ts";
import { clientOf, keyOf } from "../../testing/clients.ts";
import { integrationModule } from "./integration.module.ts";

const as = "county.admin";
const code = "510522001";

await badInputs(integrationModule, {
  createIntegrationClient: {
    as,
    variables: async (world) => ({
      input: {
        officeId: await world.office(code),
        name: "民政救助平台",
        purpose: "核对救助对象",
        contact: "李工 0830-5260000",
        scopes: ["OFFICE_READ"],
        idempotencyKey: randomUUID(),
      },
    }),
  },
  issueClientKey: {
    as,
    variables: async (world) => ({
      input: {
        clientId: await clientOf(world, code),
        days: 90,
        overlapDays: 7,
        idempotencyKey: randomUUID(),
      },
    }),
  },
  revokeClientKey: {
    as,
    variables: async (world) => ({ id: await keyOf(world, await clientOf(world, code)) }),
  },
  closeIntegrationClient: {
    as,
    variables: async (world) => ({ input: { id: await clientOf(world, code), version: 1 } }),
  },
});
