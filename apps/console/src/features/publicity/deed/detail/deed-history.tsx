import {
  BadgeCheck,
  FilePen,
  FileText,
  HandHeart,
  Reply,
  Send,
  ShieldX,
  Upload,
} from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import type { DeedFactsFragment } from "../../../../gql/graphql.ts";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { Timeline, type TimelineEntry } from "../../../../shared/ui/timeline.tsx";
import { useFormatDay } from "../../use-format-instant.ts";
import { useDeedWords } from "../use-deed-words.ts";

/** What happened with a deed, the newest first. */
export function DeedHistory({ deed }: { deed: DeedFactsFragment }) {
  const intl = useIntl();
  return (
    <Stack gap={3}>
      <h2>
        <FormattedMessage id="deeds.history" />
      </h2>
      <Timeline
        label={intl.formatMessage({ id: "deeds.history" })}
        entries={useHappened(deed).toSorted((a, b) => timeOf(b) - timeOf(a))}
      />
    </Stack>
  );
}

type Happened = TimelineEntry & { at: string };

const timeOf = ({ at }: Happened) => Date.parse(at);

function useHappened(deed: DeedFactsFragment): Happened[] {
  const intl = useIntl();
  const words = useDeedWords();
  const day = useFormatDay();
  const { texts, consents, submissions } = deed;
  const written = texts.map(({ id, kind, number, madeBy, createdAt }) => ({
    id,
    at: createdAt,
    icon: kind === "SOURCE" ? FileText : FilePen,
    title: intl.formatMessage(
      { id: kind === "SOURCE" ? "deeds.happened.source" : "deeds.happened.public" },
      { number },
    ),
    by: madeBy,
  }));
  const steps = [
    { id: "handedIn", at: deed.handedInAt, by: deed.handedInBy, icon: Send },
    { id: "reviewed", at: deed.reviewedAt, by: deed.reviewedBy, icon: BadgeCheck },
  ] as const;
  const stepped = steps.flatMap(({ id, at, by, icon }) =>
    at == null
      ? []
      : [{ id, at, icon, title: intl.formatMessage({ id: `deeds.happened.${id}` }), by: by ?? "" }],
  );
  const agreed = consents.map(({ id, givenBy, withdrawnOn, recordedBy, createdAt }) => ({
    id,
    at: createdAt,
    icon: withdrawnOn == null ? HandHeart : ShieldX,
    title: intl.formatMessage(
      { id: withdrawnOn == null ? "deeds.happened.consent" : "deeds.happened.consentWithdrawn" },
      { name: givenBy, day: withdrawnOn == null ? "" : day(withdrawnOn) },
    ),
    by: recordedBy,
  }));
  const sent = submissions.flatMap((each): Happened[] => {
    const { id, platformName, submittedBy, submittedAt, answeredAt, answeredBy, state } = each;
    const name = { name: platformName };
    const left = intl.formatMessage({ id: "deeds.happened.submitted" }, name);
    const answer = intl.formatMessage(
      { id: "deeds.happened.answered" },
      { ...name, state: words.submission(state) },
    );
    return [
      { id, at: submittedAt, icon: Upload, title: left, by: submittedBy },
      ...(answeredAt == null
        ? []
        : [
            {
              id: `${id} answer`,
              at: answeredAt,
              icon: Reply,
              title: answer,
              by: answeredBy ?? "",
            },
          ]),
    ];
  });
  return [...written, ...stepped, ...agreed, ...sent];
}
