import { useParams } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useJoined } from "../../../../shared/format/use-joined.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { PhotoStrip } from "../../../../shared/upload/photo-strip.tsx";
import { ScreeningCrumbs } from "../screening-crumbs.tsx";
import { useScreeningWords } from "../use-screening-words.ts";
import { VisitForm } from "./visit-form.tsx";

const householdPage = graphql(`
  query HouseholdPage($id: ID!) {
    household(id: $id) {
      id
      door
      office {
        id
        name
      }
      members {
        id
        name
        isRegistered
      }
      visits {
        id
        outcome
        occurredAt
        backfilled
        workerNames
        note
        members {
          name
          outcome
          note
          needs
        }
        photos {
          id
          path
          width
          height
        }
      }
      viewerCanVisit
    }
  }
`);

const types = ["Household"];

/** One door: a visit for all who live behind it, and what earlier visits found. */
export function HouseholdPage() {
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const intl = useIntl();
  const joined = useJoined();
  const words = useScreeningWords();
  const { data, failure } = useLoad(householdPage, { id }, { types });
  if (failure && !data) throw new PageFailure(failure);
  const household = data?.household;
  return (
    <Stack gap={5}>
      <ScreeningCrumbs />
      <PageHeading
        title={household?.door ?? intl.formatMessage({ id: "screening.door" })}
        {...(household?.office && { lead: household.office.name })}
      />
      {household ? (
        <>
          {household.viewerCanVisit && <VisitForm key={household.id} household={household} />}
          <h2>
            <FormattedMessage id="screening.visits" />
          </h2>
          {household.visits.length === 0 && (
            <p>
              <FormattedMessage id="screening.visits.none" />
            </p>
          )}
          {household.visits.map((visit) => (
            <section key={visit.id}>
              <h3>
                <InstantText at={visit.occurredAt} /> {words.household(visit.outcome)}
              </h3>
              <p>
                {visit.workerNames}
                {visit.backfilled && (
                  <>
                    {" "}
                    <FormattedMessage id="screening.backfilled" />
                  </>
                )}
              </p>
              <ul>
                {visit.members.map(({ name, outcome, note, needs }, at) => (
                  <li key={`${at} ${name}`}>
                    {name} {words.member(outcome)} {note}
                    {needs.length > 0 && (
                      <>
                        {" · "}
                        <FormattedMessage
                          id="screening.needs.found"
                          values={{ needs: joined(needs.map(words.need)) }}
                        />
                      </>
                    )}
                  </li>
                ))}
              </ul>
              {visit.note && <p>{visit.note}</p>}
              <PhotoStrip photos={visit.photos} />
            </section>
          ))}
        </>
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}
