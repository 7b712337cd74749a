import { channels as allChannels } from "@wuzi/domain/registry/channel";
import { findGrade, type DisabilityPart } from "@wuzi/domain/registry/disability";
import { suitabilityOf, type Suitability } from "@wuzi/domain/registry/suitable-channels";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { Channel, PersonChannelsFragment } from "../../../../gql/graphql.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { Status, type StatusTone } from "../../../../shared/ui/status.tsx";
import styles from "./lines.module.css";

export const personChannels = graphql(`
  fragment PersonChannels on Person {
    category
    grade
    parts {
      category
      grade
    }
    channelOverrides {
      channel
      suitable
      reason
    }
  }
`);

const tones: Record<Suitability, StatusTone> = {
  suitable: "success",
  with_guardian: "info",
  unsuitable: "neutral",
};

const groups = ["suitable", "with_guardian", "unsuitable"] as const;

/** Which ways reach somebody, and why: what the disability says, and what was decided by hand. */
export function PersonChannels(props: { person: FragmentType<typeof personChannels> }) {
  const intl = useIntl();
  const words = usePersonWords();
  const person = readFragment(personChannels, props.person);
  const suited = allChannels.map((channel) => ({
    channel: channel.toUpperCase() as Channel,
    suitability: suitabilityOf(channel, needsOf(person)),
  }));
  const separator = intl.formatMessage({ id: "list.separator" });
  return (
    <Stack gap={2}>
      <ul className={styles.lines}>
        {groups.map((group) => {
          const names = suited
            .filter(({ suitability }) => suitability === group)
            .map(({ channel }) => words.channel(channel));
          if (names.length === 0) return null;
          return (
            <li key={group} className={styles.line}>
              <Status
                tone={tones[group]}
                label={intl.formatMessage({ id: `person.suitability.${group}` })}
              />
              <span>{names.join(separator)}</span>
            </li>
          );
        })}
      </ul>
      <p className={styles.soft}>
        <FormattedMessage
          id={person.category ? "person.channels.why" : "person.channels.unknown"}
          values={{ disability: words.disability(person.category, person.grade) }}
        />
      </p>
      {person.channelOverrides.map(({ channel, suitable, reason }) => (
        <p key={channel} className={styles.soft}>
          <FormattedMessage
            id={suitable ? "person.channels.opened" : "person.channels.ruledOut"}
            values={{ channel: words.channel(channel), reason }}
          />
        </p>
      ))}
    </Stack>
  );
}

function needsOf({ category, grade, parts, channelOverrides }: PersonChannelsFragment) {
  const degree = grade == null ? undefined : findGrade(grade);
  return {
    disability:
      category == null || degree === undefined
        ? null
        : {
            category: domainWord(category),
            grade: degree,
            parts: parts.map(
              (part) =>
                ({ category: domainWord(part.category), grade: part.grade }) as DisabilityPart,
            ),
          },
    overrides: channelOverrides.map(({ channel, suitable }) => ({
      channel: domainWord(channel),
      suitable,
    })),
  };
}
