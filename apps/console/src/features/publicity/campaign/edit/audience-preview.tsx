import { Calculator } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useClient } from "urql";
import { graphql } from "../../../../gql/gql.ts";
import type { PreviewCampaignInput, PreviewCampaignQuery } from "../../../../gql/graphql.ts";
import { refusalText } from "../../../../shared/form/refusal-text.ts";
import { toFailure } from "../../../../shared/graphql/failure.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Figures } from "../../../../shared/ui/figures.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { useCampaignWords } from "../use-campaign-words.ts";

const previewQuery = graphql(`
  query PreviewCampaign($input: PreviewCampaignInput!) {
    previewCampaign(input: $input) {
      people
      reachable
      segments
      costLi
      secondNeeded
      forbiddenWords
      inWindow
      excluded {
        reason
        people
      }
    }
  }
`);

type Preview = PreviewCampaignQuery["previewCampaign"];
type Answer = { of: string; preview?: Preview; refused?: string };

/** What the text would come to, on demand; gone as soon as text or audience are others. */
export function AudiencePreview({ input }: { input: PreviewCampaignInput }) {
  const intl = useIntl();
  const client = useClient();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isPending, setPending] = useState(false);
  const of = JSON.stringify(input);

  async function ask(): Promise<void> {
    setPending(true);
    const { data, error } = await client
      .query(previewQuery, { input }, { requestPolicy: "network-only" })
      .toPromise();
    setPending(false);
    if (data) setAnswer({ of, preview: data.previewCampaign });
    else if (error) setAnswer({ of, refused: refusalText(intl, toFailure(error)) });
  }

  const shown = answer?.of === of ? answer : null;
  return (
    <Stack gap={3}>
      <Row>
        <Button
          icon={Calculator}
          isPending={isPending}
          isDisabled={input.template.trim() === ""}
          onPress={() => void ask()}
        >
          <FormattedMessage id="campaigns.preview" />
        </Button>
      </Row>
      <div role="status">
        {shown?.refused !== undefined && <Notice tone="danger">{shown.refused}</Notice>}
        {shown?.preview && <Estimate preview={shown.preview} />}
      </div>
    </Stack>
  );
}

function Estimate({ preview }: { preview: Preview }) {
  const intl = useIntl();
  const words = useCampaignWords();
  const { people, reachable, segments, costLi, excluded, forbiddenWords } = preview;
  const say = (id: "people" | "reachable" | "segments" | "cost") =>
    intl.formatMessage({ id: `campaigns.${id}` });
  return (
    <Stack gap={3}>
      <Figures
        figures={[
          { id: "people", label: say("people"), value: people },
          { id: "reachable", label: say("reachable"), value: reachable },
          { id: "segments", label: say("segments"), value: segments },
          { id: "cost", label: say("cost"), value: words.yuan(costLi) },
        ]}
      />
      {reachable === 0 && (
        <Notice tone="warning">
          <FormattedMessage id="campaigns.refused.empty" />
        </Notice>
      )}
      {excluded.length > 0 && (
        <SummaryList
          items={excluded.map((line) => ({
            id: line.reason,
            label: words.exclusion(line.reason),
            value: intl.formatMessage({ id: "campaigns.count" }, { people: line.people }),
          }))}
        />
      )}
      {forbiddenWords.length > 0 && (
        <Notice tone="danger">
          <FormattedMessage
            id="campaigns.refused.words"
            values={{ words: forbiddenWords.join(intl.formatMessage({ id: "list.separator" })) }}
          />
        </Notice>
      )}
      {preview.secondNeeded && (
        <Notice tone="info">
          <FormattedMessage id="campaigns.preview.second" />
        </Notice>
      )}
      {!preview.inWindow && (
        <Notice tone="info">
          <FormattedMessage id="campaigns.waitsForWindow" />
        </Notice>
      )}
    </Stack>
  );
}
