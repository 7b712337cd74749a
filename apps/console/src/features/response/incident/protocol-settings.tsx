import { FormattedMessage } from "react-intl";
import type { ProtocolVersionFragment } from "../../../gql/graphql.ts";
import { Stack } from "../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";
import { settingGroupNames, settingGroups, useResponseWords } from "./use-response-words.ts";
import styles from "./protocol-settings.module.css";

/** The parameters in force, by what they are about. */
export function ProtocolSettings({ settings }: Pick<ProtocolVersionFragment, "settings">) {
  const words = useResponseWords();
  return (
    <div className={styles.groups}>
      {settingGroupNames.map((group) => (
        <Stack key={group} gap={2}>
          <h3>
            <FormattedMessage id={`response.group.${group}`} />
          </h3>
          <SummaryList
            items={settingGroups[group].map((setting) => ({
              id: setting,
              label: words.name(setting),
              value: words.value(setting, settings[setting]),
            }))}
          />
        </Stack>
      ))}
    </div>
  );
}
