import { useEffect, useMemo, useState } from "react";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import type { UnitsChangedSubscription } from "../../../gql/graphql.ts";
import type { Failure } from "../../../shared/graphql/failure.ts";
import { listenTo } from "../../../shared/graphql/listen-to.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { unitDayParts, type UnitDay } from "./unit-day.ts";

const unitsQuery = graphql(`
  query UnitsOfDay($day: Day!, $officeId: ID) {
    unitDays(day: $day, officeId: $officeId) {
      ...UnitDayParts
    }
  }
`);

const unitsSubscription = graphql(`
  subscription UnitsChanged($day: Day!, $officeId: ID) {
    unitDaysChanged(day: $day, officeId: $officeId) {
      ...UnitDayParts
    }
  }
`);

export type LiveUnits = {
  readonly units: readonly UnitDay[] | null;
  readonly failure: Failure | null;
  readonly isLive: boolean;
  readonly reload: () => void;
};

type Told = { readonly key: string; readonly rows: UnitsChangedSubscription["unitDaysChanged"] };

/** A day by units: what there is at once, and from then on as it changes. */
export function useLiveUnits(day: string, officeId: string | null): LiveUnits {
  const variables = useMemo(() => ({ day, officeId }), [day, officeId]);
  const { data, failure, isLoading, reload } = useLoad(unitsQuery, variables);
  const [told, setTold] = useState<Told | null>(null);
  const [isLive, setLive] = useState(false);
  const key = `${day} ${officeId}`;
  useEffect(() => {
    const { stop } = listenTo(unitsSubscription, variables, {
      onData: ({ unitDaysChanged }) => setTold({ key, rows: unitDaysChanged }),
      onLive: setLive,
    });
    return stop;
  }, [variables, key]);
  // while another day is on its way, the figures of the one before are not said to be its own
  const newest = told?.key === key ? told.rows : isLoading ? undefined : data?.unitDays;
  return {
    units: newest ? readFragment(unitDayParts, newest) : null,
    failure: newest ? null : failure,
    isLive,
    reload,
  };
}
