import { useEffect, useRef, useState } from "react";
import { graphql } from "../../../../../gql/gql.ts";
import type { PeopleViewsQuery } from "../../../../../gql/graphql.ts";
import { useLoad } from "../../../../../shared/graphql/use-load.ts";
import type { ChangePersonSearch, PersonSearch } from "../../person-search.ts";
import { onlyView, viewKey } from "./view-key.ts";

const peopleViews = graphql(`
  query PeopleViews {
    savedViews(list: PEOPLE) {
      id
      name
      own
      shared
      isDefault
      officeName
      parameters
      version
    }
  }
`);

const types = ["SavedView"];
const everybody = viewKey({});

export type SavedPeopleView = PeopleViewsQuery["savedViews"][number];

/** The kept views, which of them was chosen last, and the one a bare address opens with. */
export function useViews(search: PersonSearch, onChange: ChangePersonSearch) {
  const { data } = useLoad(peopleViews, {}, { types });
  const views = data?.savedViews ?? [];
  const [chosenId, setChosenId] = useState<string | null>(null);
  const isArriving = useRef(true);
  const usual = views.find((view) => view.isDefault);
  const isBare = viewKey(search) === everybody;

  useEffect(() => {
    if (!data || !isArriving.current) return;
    isArriving.current = false;
    if (usual && isBare) onChange(onlyView(usual.parameters));
  }, [data, usual, isBare, onChange]);

  return {
    views,
    chosen: views.find((view) => view.id === chosenId),
    choose: (view: { id: string; parameters: Record<string, unknown> }) => {
      setChosenId(view.id);
      onChange(onlyView(view.parameters));
    },
  };
}
