import { useParams } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { comparedPerson } from "./compared-person.ts";
import { DuplicateCrumbs } from "./duplicate-crumbs.tsx";
import { MergeForm } from "./merge-form.tsx";

const comparePeople = graphql(`
  query ComparePeople($first: ID!, $second: ID!) {
    first: person(id: $first) {
      id
      ...ComparedPerson
    }
    second: person(id: $second) {
      id
      ...ComparedPerson
    }
  }
`);

/** Two records that may be one person: side by side, then merged or kept apart. */
export function ComparePage() {
  const intl = useIntl();
  const { first, second } = useParams({
    strict: false,
    select: (params) => ({ first: params.first ?? "", second: params.second ?? "" }),
  });
  const { data, failure } = useLoad(comparePeople, { first, second });
  if (failure && !data) throw new PageFailure(failure);
  return (
    <Stack gap={5}>
      <DuplicateCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "people.compare.title" })}
        lead={intl.formatMessage({ id: "people.compare.lead" })}
      />
      {data ? (
        <MergeForm
          key={`${first} ${second}`}
          people={[
            readFragment(comparedPerson, data.first),
            readFragment(comparedPerson, data.second),
          ]}
        />
      ) : (
        <Skeleton lines={10} />
      )}
    </Stack>
  );
}
