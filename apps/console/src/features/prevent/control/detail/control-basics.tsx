import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { DayText, InstantText } from "../../../../shared/format/time-text.tsx";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { Link } from "../../../../shared/ui/link.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList, type SummaryItem } from "../../../../shared/ui/summary-list.tsx";
import { ControlStatus } from "../control-status.tsx";
import { useControlWords } from "../use-control-words.ts";
import { ResidentNumbers } from "./resident-numbers.tsx";

export const controlBasics = graphql(`
  fragment ControlBasics on ControlCase {
    id
    state
    endedOn
    endNote
    groupLabel
    categoryLabel
    anchorRule
    anchorOn
    fromDay
    days
    checksPerDay
    untilOn
    manualUntilOn
    manualReason
    manualBy
    manualAt
    stay
    isCarer
    suitableChannels
    openedBy
    createdAt
    person {
      id
      name
    }
    resident {
      id
      phoneMask
      documentMask
    }
    office {
      id
      name
    }
  }
`);

/** Who it is, in which category, from when until when, and why another day was set by hand. */
export function ControlBasics({ control }: { control: FragmentType<typeof controlBasics> }) {
  const intl = useIntl();
  const words = useControlWords();
  const personWords = usePersonWords();
  const known = readFragment(controlBasics, control);
  const { person, resident, manualUntilOn } = known;
  const say = (id: BasicWord) => intl.formatMessage({ id: `control.${id}` });
  const items: (SummaryItem | false)[] = [
    { id: "state", label: say("state"), value: <ControlStatus state={known.state} /> },
    known.endedOn != null && {
      id: "ended",
      label: say("ended"),
      value: (
        <>
          <DayText day={known.endedOn} /> {known.endNote}
        </>
      ),
    },
    { id: "category", label: say("category"), value: known.categoryLabel },
    { id: "group", label: say("group"), value: known.groupLabel },
    {
      id: "anchor",
      label: say("anchor"),
      value: (
        <>
          <DayText day={known.anchorOn} relative={false} /> {words.anchor(known.anchorRule)}
        </>
      ),
    },
    { id: "from", label: say("from"), value: <DayText day={known.fromDay} relative={false} /> },
    {
      id: "until",
      label: say(manualUntilOn ? "until.computed" : "until"),
      value: (
        <>
          <DayText day={known.untilOn} />{" "}
          <FormattedMessage id="control.until.days" values={{ days: known.days }} />
        </>
      ),
    },
    manualUntilOn != null && {
      id: "manual",
      label: say("until.manual"),
      value: (
        <>
          <DayText day={manualUntilOn} />{" "}
          <FormattedMessage
            id="control.until.manual.by"
            values={{
              reason: known.manualReason,
              name: known.manualBy,
              at: known.manualAt && <InstantText at={known.manualAt} relative={false} />,
            }}
          />
        </>
      ),
    },
    {
      id: "checks",
      label: say("checks"),
      value: intl.formatMessage({ id: "control.checks.count" }, { count: known.checksPerDay }),
    },
    {
      id: "channels",
      label: say("channels"),
      value: known.suitableChannels
        .map(personWords.channel)
        .join(intl.formatMessage({ id: "list.separator" })),
    },
    person != null && {
      id: "person",
      label: say("person"),
      value: (
        <Link to="/people/$id" params={{ id: person.id }}>
          {person.name}
        </Link>
      ),
    },
    known.isCarer && { id: "carer", label: say("who"), value: say("who.carer") },
    known.stay != null && { id: "stay", label: say("stay"), value: known.stay },
    { id: "office", label: say("office"), value: known.office?.name },
    {
      id: "opened",
      label: say("opened"),
      value: (
        <>
          {known.openedBy} <InstantText at={known.createdAt} relative={false} />
        </>
      ),
    },
  ];
  return (
    <Stack gap={3}>
      <h2>{say("basics")}</h2>
      <SummaryList items={items.filter((item) => item !== false)} />
      {resident && <ResidentNumbers resident={resident} />}
    </Stack>
  );
}

type BasicWord =
  | "basics"
  | "state"
  | "ended"
  | "category"
  | "group"
  | "anchor"
  | "from"
  | "until"
  | "until.computed"
  | "until.manual"
  | "checks"
  | "channels"
  | "person"
  | "who"
  | "who.carer"
  | "stay"
  | "office"
  | "opened";
