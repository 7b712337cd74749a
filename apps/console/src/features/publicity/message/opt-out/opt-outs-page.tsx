import { useNavigate, useSearch } from "@tanstack/react-router";
import { optOutClasses } from "@wuzi/domain/registry/message-class";
import { FormattedMessage, useIntl } from "react-intl";
import type { OptOutClass } from "../../../../gql/graphql.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Breadcrumbs } from "../../../../shared/ui/breadcrumbs.tsx";
import { FilterBar } from "../../../../shared/ui/filter-bar.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { useMessageWords } from "../use-message-words.ts";
import { NumbersList } from "./numbers-list.tsx";
import { readOptOutsSearch, refusalViews, type OptOutsSearch } from "./opt-outs-search.ts";
import { PeopleList } from "./people-list.tsx";

/** Who wants no more messages: numbers, and people whatever their number. */
export function OptOutsPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const words = useMessageWords();
  const search = readOptOutsSearch(useSearch({ strict: false }));
  const view = search.view ?? "numbers";
  const List = view === "people" ? PeopleList : NumbersList;

  function change(part: {
    [Key in keyof OptOutsSearch]?: OptOutsSearch[Key] | "numbers" | undefined;
  }): void {
    void navigate({
      to: "/opt-outs",
      search: readOptOutsSearch({ ...search, after: undefined, before: undefined, ...part }),
      replace: true,
    });
  }

  return (
    <Stack gap={5}>
      <Breadcrumbs
        crumbs={[
          {
            id: "replies",
            link: (
              <Link to="/replies">
                <FormattedMessage id="nav.replies" />
              </Link>
            ),
          },
        ]}
      />
      <PageHeading
        title={intl.formatMessage({ id: "nav.optOuts" })}
        lead={intl.formatMessage({ id: "optOuts.lead" })}
      />
      <List
        search={search}
        onTurn={change}
        filters={
          <FilterBar label={intl.formatMessage({ id: "optOuts.filter" })}>
            <Select
              label={intl.formatMessage({ id: "optOuts.view" })}
              placeholder={false}
              value={view}
              options={refusalViews.map((value) => ({
                value,
                label: intl.formatMessage({ id: `optOuts.view.${value}` }),
              }))}
              onChange={(value) => change({ view: value === "people" ? "people" : "numbers" })}
            />
            <Select
              label={intl.formatMessage({ id: "optOuts.class" })}
              placeholder={intl.formatMessage({ id: "optOuts.class.all" })}
              value={search.class ?? ""}
              options={optOutClasses.map((value) => ({
                value,
                label: words.messageClass(value.toUpperCase() as OptOutClass),
              }))}
              onChange={(value) => change({ class: value === "" ? undefined : value })}
            />
          </FilterBar>
        }
      />
    </Stack>
  );
}
