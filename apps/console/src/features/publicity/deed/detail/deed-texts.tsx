import { FormattedMessage, useIntl } from "react-intl";
import type { DeedFactsFragment } from "../../../../gql/graphql.ts";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { PhotoStrip } from "../../../../shared/upload/photo-strip.tsx";
import styles from "../deed.module.css";

/** Whom a deed is about, and its two texts beside each other. */
export function DeedTexts({ deed }: { deed: DeedFactsFragment }) {
  const intl = useIntl();
  const { source, publicText, otherNames } = deed;
  const said = (id: "aboutName" | "aboutRole" | "otherNames" | "office", value: string) => ({
    id,
    label: intl.formatMessage({ id: `deeds.${id}` }),
    value,
  });
  const isOld = publicText != null && publicText.ofSource !== source?.number;
  return (
    <Stack gap={4}>
      <SummaryList
        items={[
          said("aboutName", deed.aboutName),
          said("aboutRole", deed.aboutRole),
          ...(otherNames.length > 0
            ? [said("otherNames", otherNames.join(intl.formatMessage({ id: "list.separator" })))]
            : []),
          said("office", deed.office?.name ?? ""),
        ]}
      />
      <div className={styles.pair}>
        <Stack gap={2}>
          <h2>
            <FormattedMessage id="deeds.source" />
          </h2>
          <p className={styles.about}>
            <FormattedMessage id="deeds.version" values={{ number: source?.number ?? 1 }} />
          </p>
          <p className={styles.letter}>{source?.body}</p>
        </Stack>
        <Stack gap={2}>
          <h2>
            <FormattedMessage id="deeds.public" />
          </h2>
          {publicText ? (
            <>
              <p className={styles.about}>
                <FormattedMessage
                  id={isOld ? "deeds.version.old" : "deeds.version"}
                  values={{ number: publicText.number }}
                />
              </p>
              <p className={styles.letter}>
                <strong>{publicText.title}</strong>
                {"\n\n"}
                {publicText.body}
              </p>
            </>
          ) : (
            <p className={styles.about}>
              <FormattedMessage id="deeds.public.none" />
            </p>
          )}
        </Stack>
      </div>
      {deed.photos.length > 0 && (
        <Stack gap={2}>
          <h2>
            <FormattedMessage id="deeds.photos" />
          </h2>
          <PhotoStrip photos={deed.photos} />
        </Stack>
      )}
    </Stack>
  );
}
