import { HandHeart, ShieldX } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { DeedFactsFragment } from "../../../../gql/graphql.ts";
import { DayText } from "../../../../shared/format/time-text.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { PhotoLinks } from "../../../../shared/upload/photo-links.tsx";
import { useFormatDay } from "../../use-format-instant.ts";
import { useDeedWords } from "../use-deed-words.ts";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

type Consent = DeedFactsFragment["consents"][number];

/** Who agreed to what; consent that was taken back stays on record. */
export function DeedConsents({ deed }: { deed: DeedFactsFragment }) {
  const [isWithdrawing, setWithdrawing] = useState(false);
  const inForce = deed.consents.find(({ id }) => id === deed.consent?.id);
  const before = deed.consents.filter(({ withdrawnOn }) => withdrawnOn != null);
  return (
    <Stack gap={3}>
      <h2>
        <FormattedMessage id="deeds.consent" />
      </h2>
      {inForce ? (
        <ConsentFacts consent={inForce} />
      ) : (
        <p>
          <FormattedMessage id="deeds.consent.missing" />
        </p>
      )}
      {before.map((each) => (
        <TakenBack key={each.id} consent={each} />
      ))}
      {deed.viewerCanConsent && (
        <Row>
          {inForce ? (
            <Button icon={ShieldX} onPress={() => setWithdrawing(true)}>
              <FormattedMessage id="deeds.withdraw.action" />
            </Button>
          ) : (
            <ButtonLink to="/deeds/$id/consent" params={{ id: deed.id }} icon={HandHeart}>
              <FormattedMessage id="deeds.consent.action" />
            </ButtonLink>
          )}
        </Row>
      )}
      {isWithdrawing && inForce && (
        <WithdrawDialog
          deedId={deed.id}
          givenOn={inForce.givenOn}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </Stack>
  );
}

function ConsentFacts({ consent }: { consent: Consent }) {
  const intl = useIntl();
  const words = useDeedWords();
  const label = (
    id: "givenBy" | "means" | "givenOn" | "mayName" | "mayPhotos" | "paper" | "note",
  ) => ({ id, label: intl.formatMessage({ id: `deeds.consent.${id}` }) }) as const;
  const yes = (isSo: boolean) => intl.formatMessage({ id: isSo ? "deeds.yes" : "deeds.no" });
  return (
    <SummaryList
      items={[
        {
          ...label("givenBy"),
          value: intl.formatMessage(
            { id: "deeds.about.with" },
            { name: consent.givenBy, role: words.giver(consent.giver) },
          ),
        },
        { ...label("means"), value: words.means(consent.means) },
        { ...label("givenOn"), value: <DayText day={consent.givenOn} /> },
        { ...label("mayName"), value: yes(consent.nameMayBePublished) },
        { ...label("mayPhotos"), value: yes(consent.photosMayBePublished) },
        ...(consent.photos.length > 0
          ? [{ ...label("paper"), value: <PhotoLinks photos={consent.photos.map(sized)} /> }]
          : []),
        ...(consent.note == null ? [] : [{ ...label("note"), value: consent.note }]),
      ]}
    />
  );
}

/** A link needs no size. */
const sized = (photo: { id: string; path: string }) => ({ ...photo, width: 0, height: 0 });

function TakenBack({ consent }: { consent: Consent }) {
  const intl = useIntl();
  const day = useFormatDay();
  return (
    <Notice
      tone="warning"
      title={intl.formatMessage(
        { id: "deeds.withdrawn" },
        {
          name: consent.withdrawnBy ?? "",
          day: consent.withdrawnOn == null ? "" : day(consent.withdrawnOn),
        },
      )}
    >
      {consent.withdrawnReason}
    </Notice>
  );
}
