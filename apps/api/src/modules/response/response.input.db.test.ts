import { randomUUID } from "node:crypto";
import { badInputs } from "../../testing/bad-inputs.ts";
import {
  demoIncident,
  freshDay,
  freshIncident,
  freshOpening,
  futureVersion,
  usualSettings,
} from "../../testing/protocols.ts";
import { responseModule } from "./response.module.ts";

const as = "county.admin";

await badInputs(responseModule, {
  openIncident: {
    as,
    variables: freshOpening,
  },
  renameIncident: {
    as,
    variables: async (world) => {
      const id = await demoIncident(world);
      const version = await world.value("select version from response.incident where id = $1", [
        id,
      ]);
      return { input: { id, name: "疫情防控", version } };
    },
  },
  endIncident: {
    as,
    variables: async (world) => {
      const id = await freshIncident(world, as);
      return { input: { id, endedOn: "2026-06-30", version: 1 } };
    },
  },
  setProtocol: {
    as,
    variables: async (world) => ({
      input: {
        incidentId: await demoIncident(world),
        fromDay: freshDay(),
        level: "SECOND",
        settings: usualSettings,
        idempotencyKey: randomUUID(),
      },
    }),
  },
  withdrawProtocol: {
    as,
    variables: async (world) => ({
      input: { id: await futureVersion(world, await demoIncident(world)), version: 1 },
    }),
  },
});
