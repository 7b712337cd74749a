import { Plus, UserMinus, UsersRound } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { GroupWithMembersFragment } from "../../../../gql/graphql.ts";
import { DayText } from "../../../../shared/format/time-text.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { Timeline } from "../../../../shared/ui/timeline.tsx";
import { Span } from "../contract/contract-history.tsx";
import { useResponsibilityWords } from "../use-responsibility-words.ts";
import { AddMemberDialog } from "./add-member-dialog.tsx";
import { EndMemberDialog } from "./end-member-dialog.tsx";
import { SetUpGroupDialog } from "./set-up-group-dialog.tsx";

type GroupSectionProps = {
  office: { id: string; name: string };
  groups: readonly GroupWithMembersFragment[];
  day: string;
  mayChange: boolean;
};

/** The leading group of an office with its members of the day, or a way to set one up. */
export function GroupSection({ office, groups, day, mayChange }: GroupSectionProps) {
  const [isSettingUp, setSettingUp] = useState(false);
  return (
    <Stack gap={3}>
      <h2>
        <FormattedMessage id="responsibility.group" values={{ office: office.name }} />
      </h2>
      {groups.map((group) => (
        <Group key={group.id} group={group} day={day} mayChange={mayChange} />
      ))}
      {groups.length === 0 && (
        <p>
          <FormattedMessage id="responsibility.group.none" />
        </p>
      )}
      {groups.length === 0 && mayChange && (
        <Row>
          <Button icon={Plus} onPress={() => setSettingUp(true)}>
            <FormattedMessage id="responsibility.group.setUp" />
          </Button>
        </Row>
      )}
      {isSettingUp && (
        <SetUpGroupDialog office={office} day={day} onClose={() => setSettingUp(false)} />
      )}
    </Stack>
  );
}

type Member = GroupWithMembersFragment["members"][number];

type GroupProps = { group: GroupWithMembersFragment; day: string; mayChange: boolean };

function Group({ group, day, mayChange }: GroupProps) {
  const intl = useIntl();
  const words = useResponsibilityWords();
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Member | null>(null);
  const isManaged = mayChange && group.viewerCanManage;
  return (
    <Stack gap={3}>
      <h3>{group.name}</h3>
      <p>
        <FormattedMessage
          id="responsibility.group.since"
          values={{ day: <DayText day={group.fromDay} relative={false} /> }}
        />
        {group.sourceDocument && ` · ${group.sourceDocument}`}
      </p>
      <Timeline
        label={group.name}
        entries={group.members.map((member) => ({
          id: member.id,
          icon: UsersRound,
          title: words.cadre(member),
          by: words.groupRole(member.role),
          at: { words: <Span from={member.fromDay} to={member.toDay} /> },
          children: (
            <Row>
              {member.duties && (
                <span>
                  <FormattedMessage
                    id="responsibility.dutiesOf"
                    values={{ duties: member.duties }}
                  />
                </span>
              )}
              {isManaged && member.toDay == null && (
                <Button
                  icon={UserMinus}
                  aria-label={intl.formatMessage(
                    { id: "responsibility.member.end.label" },
                    { name: member.name },
                  )}
                  onPress={() => setEnding(member)}
                >
                  <FormattedMessage id="responsibility.member.end" />
                </Button>
              )}
            </Row>
          ),
        }))}
      />
      {isManaged && (
        <Row>
          <Button icon={Plus} onPress={() => setAdding(true)}>
            <FormattedMessage id="responsibility.member.add" />
          </Button>
        </Row>
      )}
      {isAdding && <AddMemberDialog group={group} day={day} onClose={() => setAdding(false)} />}
      {ending && <EndMemberDialog member={ending} day={day} onClose={() => setEnding(null)} />}
    </Stack>
  );
}
