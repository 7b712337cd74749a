import type { FieldSource } from "../../../../shared/field/field-task.ts";
import { readNow } from "../../../../shared/graphql/read-now.ts";
import { ownRoundsQuery } from "./own-rounds.ts";

/** In the grids of one's own rounds whoever has arrived can be written down at the door. */
export const arrivalSource: FieldSource = {
  id: "arrival",
  title: "field.arrival",
  needs: "screening:write",
  load: async (client, _session, intl) => {
    const { screeningRounds } = await readNow(client, ownRoundsQuery, {});
    return screeningRounds.nodes.flatMap(({ office }) =>
      office
        ? [
            {
              id: office.id,
              form: "arrival",
              title: intl.formatMessage({ id: "field.arrival.title" }),
              detail: office.name,
              facts: { officeId: office.id },
            },
          ]
        : [],
    );
  },
};
