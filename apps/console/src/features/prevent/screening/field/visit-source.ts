import { instantInChina } from "@wuzi/domain/calendar/china-day";
import { maskForList } from "@wuzi/domain/identity/mask";
import type { Client } from "urql";
import { graphql } from "../../../../gql/gql.ts";
import type { FieldSource, FieldTask } from "../../../../shared/field/field-task.ts";
import { readNow } from "../../../../shared/graphql/read-now.ts";
import { ownRoundsQuery } from "./own-rounds.ts";

const doorsQuery = graphql(`
  query DoorsLeft($roundId: ID!, $after: String) {
    households(first: 100, after: $after, filter: { roundId: $roundId, left: true }) {
      nodes {
        id
        door
        members {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Doors of one round that a device keeps: more than anybody calls at in a day. */
const mostDoors = 500;

/** Doors that are left in one's own rounds of screening. */
export const visitSource: FieldSource = {
  id: "visit",
  title: "field.visit",
  needs: "screening:write",
  load: async (client, _session, intl) => {
    const { screeningRounds } = await readNow(client, ownRoundsQuery, {});
    const rounds = screeningRounds.nodes.map(async ({ id, name, toDay }) => {
      const doors = await doorsOf(client, id);
      return doors.map(({ id: householdId, door, members }): FieldTask => {
        const known = members.map((member) => ({
          id: member.id,
          name: maskForList("name", member.name),
        }));
        return {
          id: householdId,
          form: "visit",
          title: door,
          detail: intl.formatMessage(
            { id: "field.visit.detail" },
            {
              names: known
                .map((member) => member.name)
                .join(intl.formatMessage({ id: "list.separator" })),
              round: name,
            },
          ),
          dueAt: instantInChina(toDay, "23:59").toISOString(),
          facts: { members: known },
        };
      });
    });
    return (await Promise.all(rounds)).flat();
  },
};

async function doorsOf(client: Client, roundId: string) {
  const doors = [];
  for (let after: string | null | undefined; doors.length < mostDoors;) {
    const { households } = await readNow(client, doorsQuery, { roundId, after: after ?? null });
    doors.push(...households.nodes);
    if (!households.pageInfo.hasNextPage) break;
    after = households.pageInfo.endCursor;
  }
  return doors;
}
