import { useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { DayText } from "../../../../shared/format/time-text.tsx";
import { useJoined } from "../../../../shared/format/use-joined.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { Link } from "../../../../shared/ui/link.tsx";
import { SummaryList, type SummaryItem } from "../../../../shared/ui/summary-list.tsx";
import { useOutreachWords } from "../use-outreach-words.ts";

const entryFacts = graphql(`
  fragment EntryFacts on Outreach {
    id
    form
    place
    onDay
    backfilled
    audience
    reached
    disabledPeople
    note
    recordedBy
    taskId
    finishedTask
    campaignTitle
    office {
      id
      name
    }
    byCategory {
      category
      people
    }
    materials {
      id
      title
    }
  }
`);

/** What an entry says. */
export function EntryFacts({ entry }: { entry: FragmentType<typeof entryFacts> }) {
  const intl = useIntl();
  const words = useOutreachWords();
  const { category } = usePersonWords();
  const joined = useJoined();
  const known = readFragment(entryFacts, entry);
  const { taskId } = known;
  const count = (value: number) => intl.formatNumber(value);
  const facts: (Omit<SummaryItem, "label"> | null)[] = [
    {
      id: "day",
      value: (
        <>
          <DayText day={known.onDay} />
          {known.backfilled && ` ${intl.formatMessage({ id: "outreach.backfilled" })}`}
        </>
      ),
    },
    { id: "office", value: known.office?.name },
    { id: "form", value: words.form(known.form) },
    known.place ? { id: "place", value: known.place } : null,
    { id: "audience", value: count(known.audience) },
    known.reached == null ? null : { id: "reached", value: count(known.reached) },
    known.disabledPeople == null
      ? null
      : { id: "disabledPeople", value: count(known.disabledPeople) },
    known.byCategory.length === 0
      ? null
      : {
          id: "byCategory",
          value: joined(
            known.byCategory.map((each) => `${category(each.category)} ${count(each.people)}`),
          ),
        },
    known.materials.length === 0
      ? null
      : { id: "materials", value: joined(known.materials.map(({ title }) => title)) },
    taskId == null
      ? null
      : {
          id: "task",
          value: (
            <Link to="/tasks/$id" params={{ id: taskId }}>
              {intl.formatMessage({
                id: known.finishedTask ? "outreach.task.done" : "outreach.task.open",
              })}
            </Link>
          ),
        },
    known.campaignTitle ? { id: "campaign", value: known.campaignTitle } : null,
    known.note ? { id: "note", value: known.note } : null,
    { id: "recordedBy", value: known.recordedBy },
  ];
  return (
    <SummaryList
      items={facts.flatMap((fact) =>
        fact === null
          ? []
          : [
              {
                ...fact,
                label: intl.formatMessage({ id: `outreach.${fact.id}` as "outreach.day" }),
              },
            ],
      )}
    />
  );
}
