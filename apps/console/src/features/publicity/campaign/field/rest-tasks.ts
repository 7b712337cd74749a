import { maskForList } from "@wuzi/domain/identity/mask";
import type { Client } from "urql";
import { graphql } from "../../../../gql/gql.ts";
import type { FieldTellRestQuery } from "../../../../gql/graphql.ts";
import type { FieldSource, FieldTask } from "../../../../shared/field/field-task.ts";
import { readNow } from "../../../../shared/graphql/read-now.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";

const campaignsQuery = graphql(`
  query FieldTellCampaigns {
    campaignsHere {
      id
      title
    }
  }
`);

const restQuery = graphql(`
  query FieldTellRest($id: ID!, $after: String) {
    campaignRest(campaignId: $id, first: 100, after: $after) {
      nodes {
        id
        category
        addressMask
        person {
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

/** Campaigns whose rest is told at the door, the newest first; who is left of older ones is in the office's list. */
const latest = 3;
/** People of one campaign that a device keeps: more than anybody calls at in a day. */
const mostPeople = 300;

type Line = FieldTellRestQuery["campaignRest"]["nodes"][number];

/** One task a person, whichever campaigns have not reached them: one visit tells of all. */
export const restTasks: FieldSource["load"] = async (client, _session, intl) => {
  const { campaignsHere } = await readNow(client, campaignsQuery, {});
  const campaigns = await Promise.all(
    campaignsHere.slice(0, latest).map(async ({ id, title }) => {
      return { id, title, lines: await linesOf(client, id) };
    }),
  );
  const people = new Map<string, { line: Line; campaignId: string; titles: string[] }>();
  for (const { id, title, lines } of campaigns) {
    for (const line of lines) {
      if (!line.person) continue;
      const known = people.get(line.person.id) ?? { line, campaignId: id, titles: [] };
      people.set(line.person.id, { ...known, titles: [...known.titles, title] });
    }
  }
  return [...people].map(([personId, { line, campaignId, titles }]): FieldTask => ({
    id: personId,
    form: "tell",
    title: maskForList("name", line.person?.name ?? ""),
    detail: [
      line.addressMask,
      intl.formatMessage(
        { id: "field.rest.of" },
        { titles: titles.join(intl.formatMessage({ id: "list.separator" })) },
      ),
    ]
      .filter(Boolean)
      .join(" · "),
    facts: { campaignId, category: line.category == null ? null : domainWord(line.category) },
  }));
};

async function linesOf(client: Client, id: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (let after: string | null | undefined; lines.length < mostPeople;) {
    const { campaignRest } = await readNow(client, restQuery, { id, after: after ?? null });
    lines.push(...campaignRest.nodes);
    if (!campaignRest.pageInfo.hasNextPage) break;
    after = campaignRest.pageInfo.endCursor;
  }
  return lines;
}
