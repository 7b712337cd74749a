import { graphql } from "../../../../gql/gql.ts";
import type { FieldSource } from "../../../../shared/field/field-task.ts";
import { readNow } from "../../../../shared/graphql/read-now.ts";

const owedQuery = graphql(`
  query DisinfectionsOwed {
    myDuties {
      id
      kind
      state
      targetId
      targetName
      dueAt
      office {
        id
        shortName
      }
    }
    concentrationLimits {
      low
      high
      most
      minutes
    }
  }
`);

const waiting = new Set(["UPCOMING", "OPEN", "OVERDUE"]);

/** Places that the acting post disinfects today. */
export const disinfectionSource: FieldSource = {
  id: "disinfection",
  title: "field.disinfection",
  needs: "disinfection:write",
  load: async (client) => {
    const { myDuties, concentrationLimits } = await readNow(client, owedQuery, {});
    return myDuties
      .filter(({ kind, state }) => kind === "DISINFECTION" && waiting.has(state))
      .map(({ id, targetId, targetName, dueAt, office }) => ({
        id,
        form: "disinfection",
        title: targetName,
        ...(office && { detail: office.shortName }),
        dueAt,
        facts: { placeId: targetId, ...concentrationLimits },
      }));
  },
};
