import { instantInChina } from "@wuzi/domain/calendar/china-day";
import { labelOf, type Language } from "@wuzi/domain/labels/label";
import { outreachChannelLabels } from "@wuzi/domain/publicity/outreach-channel";
import { graphql } from "../../../../gql/gql.ts";
import type { FieldSource } from "../../../../shared/field/field-task.ts";
import { readNow } from "../../../../shared/graphql/read-now.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";

const tasksToDo = graphql(`
  query PublicityTasksInField {
    publicityTasks(first: 100, filter: { own: true, states: [WAITING, ACKNOWLEDGED, OVERDUE] }) {
      nodes {
        id
        channel
        dueOn
        instruction
        plan {
          id
          title
        }
        materials {
          id
          form
        }
      }
    }
  }
`);

/** The open tasks of the acting office, each with how and with what it is asked for. */
export const publicityTasks: FieldSource["load"] = async (client, _session, intl) => {
  const language: Language = intl.locale === "en-US" ? "en" : "zh";
  const { publicityTasks: found } = await readNow(client, tasksToDo, {});
  return found.nodes.map(({ id, channel, dueOn, instruction, plan, materials }) => ({
    id,
    form: "publicity",
    title: plan?.title ?? "",
    detail: [labelOf(outreachChannelLabels, domainWord(channel), language), instruction]
      .filter(Boolean)
      .join(" · "),
    dueAt: instantInChina(dueOn, "23:59").toISOString(),
    facts: {
      channel,
      form: materials[0]?.form ?? "TEXT",
      materialIds: materials.map((material) => material.id),
    },
  }));
};
