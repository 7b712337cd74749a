import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { DeedCrumbs } from "../deed-crumbs.tsx";
import { useDeedWords } from "../use-deed-words.ts";
import { PlatformForm } from "./platform-form.tsx";

const platformsQuery = graphql(`
  query DeedPlatforms {
    deedPlatforms {
      id
      level
      name
      url
      keyName
      hasSecret
      version
    }
  }
`);

const types = ["DeedPlatform"];
const levels = ["CITY", "PROVINCE"] as const;

/** Where the county submits to, and how it is told. */
export function PlatformsPage() {
  const intl = useIntl();
  const words = useDeedWords();
  const { permissions } = useSession();
  const { data, failure } = useLoad(platformsQuery, {}, { types });
  if (failure && !data) throw new PageFailure(failure);
  return (
    <Stack gap={5}>
      <DeedCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "deeds.platforms" })}
        lead={intl.formatMessage({ id: "deeds.platforms.lead" })}
      />
      {!data && <Skeleton lines={8} />}
      {data &&
        levels.map((level) => {
          const known = data.deedPlatforms.find((each) => each.level === level);
          return (
            <section key={level} aria-labelledby={`platform-${level}`}>
              <Stack gap={3}>
                <h2 id={`platform-${level}`}>{words.level(level)}</h2>
                {permissions.has("deedPlatform:manage") ? (
                  <PlatformForm level={level} known={known} />
                ) : known ? (
                  <SummaryList
                    items={(["name", "url", "keyName"] as const).map((id) => ({
                      id,
                      label: intl.formatMessage({ id: `deeds.platform.${id}` }),
                      value: known[id] ?? intl.formatMessage({ id: "deeds.platform.byHand" }),
                    }))}
                  />
                ) : (
                  <p>
                    <FormattedMessage id="deeds.platform.none" />
                  </p>
                )}
              </Stack>
            </section>
          );
        })}
    </Stack>
  );
}
