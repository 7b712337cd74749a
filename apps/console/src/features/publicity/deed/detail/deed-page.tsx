import { useParams } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { DeedFactsFragment } from "../../../../gql/graphql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { usePolling } from "../../../../shared/graphql/use-polling.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { DeedCrumbs } from "../deed-crumbs.tsx";
import { DeedActions } from "./deed-actions.tsx";
import { DeedConsents } from "./deed-consents.tsx";
import { deedFacts } from "./deed-facts.ts";
import { DeedHistory } from "./deed-history.tsx";
import { DeedNext } from "./deed-next.tsx";
import { DeedSubmissions } from "./deed-submissions.tsx";
import { DeedTexts } from "./deed-texts.tsx";

const deedPage = graphql(`
  query DeedPage($id: ID!) {
    deed(id: $id) {
      id
      title
      ...DeedFacts
    }
  }
`);

const types = ["Deed"];

/** One deed: how far it has come, what comes next, its two texts, consent, where it was sent. */
export function DeedPage() {
  const intl = useIntl();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const loaded = useLoad(deedPage, { id }, { types });
  const found = loaded.data?.deed;
  const deed = found?.id === id ? readFragment(deedFacts, found) : undefined;
  usePolling(loaded, deed !== undefined && isGoingOn(deed));
  if (loaded.failure && !deed) throw new PageFailure(loaded.failure);
  return (
    <Stack gap={5}>
      <DeedCrumbs />
      <PageHeading
        title={deed?.title ?? intl.formatMessage({ id: "deeds.one" })}
        actions={deed && <DeedActions deed={deed} />}
      />
      {deed ? (
        <>
          <DeedNext deed={deed} />
          <DeedTexts deed={deed} />
          <DeedConsents deed={deed} />
          <DeedSubmissions deed={deed} />
          <DeedHistory deed={deed} />
        </>
      ) : (
        <Skeleton lines={10} />
      )}
    </Stack>
  );
}

/** A package or a notice that is under way comes by itself. */
function isGoingOn({ submissions }: DeedFactsFragment): boolean {
  return submissions.some(
    ({ packageState, deliveries }) =>
      packageState === "WAITING" || deliveries.some(({ state }) => state === "WAITING"),
  );
}
