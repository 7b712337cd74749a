import { ArrowRightLeft } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { Timeline } from "../../../../shared/ui/timeline.tsx";

export const controlMoves = graphql(`
  fragment ControlMoves on ControlCase {
    id
    moves {
      id
      movedAt
      fromName
      toName
      reason
      actorName
    }
  }
`);

/** Through which offices a case came; nothing where it never moved. */
export function ControlMoves({ control }: { control: FragmentType<typeof controlMoves> }) {
  const intl = useIntl();
  const { moves } = readFragment(controlMoves, control);
  if (moves.length === 0) return null;
  const title = intl.formatMessage({ id: "control.moves" });
  return (
    <Stack gap={3}>
      <h2>{title}</h2>
      <Timeline
        label={title}
        entries={moves.map(({ id, movedAt, fromName, toName, reason, actorName }) => ({
          id,
          icon: ArrowRightLeft,
          title: intl.formatMessage(
            { id: "control.moves.from_to" },
            { from: fromName, to: toName },
          ),
          at: movedAt,
          by: actorName,
          children: (
            <p>
              <FormattedMessage id="control.moves.why" values={{ reason }} />
            </p>
          ),
        }))}
      />
    </Stack>
  );
}
