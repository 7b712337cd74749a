import { FormattedMessage } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { useSession } from "../../../shared/session/session.ts";
import { Link } from "../../../shared/ui/link.tsx";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Stack } from "../../../shared/ui/stack.tsx";
import { SketchMap } from "./sketch-map.tsx";
import { TownshipsMap } from "./townships-map.tsx";
import type { UnitDay } from "./unit-day.ts";
import type { UnitKind, UnitsSearch } from "./units-search.ts";

const mapInUse = graphql(`
  query TownshipMapInUse($officeId: ID!) {
    townshipMaps(first: 1, filter: { officeId: $officeId, state: USED }) {
      nodes {
        id
        shapes {
          unitId
          polygons
        }
      }
    }
  }
`);

const types = ["TownshipMap"];

type UnitsMapProps = { units: readonly UnitDay[]; kind: UnitKind; search: UnitsSearch };

/** The units where they lie: on the map that their office has brought, else as a sketch. */
export function UnitsMap({ units, kind, search }: UnitsMapProps) {
  const own = units.find((each) => each.own)?.unit;
  const mayHaveOne = own?.kind === "COUNTY_FEDERATION";
  const variables = { officeId: own?.id ?? "" };
  const { data, failure } = useLoad(mapInUse, variables, { pause: !mayHaveOne, types });
  if (mayHaveOne && !data && !failure) return <Skeleton lines={8} />;
  const [map] = data?.townshipMaps.nodes ?? [];
  return (
    <Stack gap={3}>
      {map === undefined ? (
        <SketchMap units={units} kind={kind} search={search} />
      ) : (
        <TownshipsMap shapes={map.shapes} units={units} kind={kind} search={search} />
      )}
      {mayHaveOne && <ToMaps />}
    </Stack>
  );
}

function ToMaps() {
  const { permissions } = useSession();
  if (!permissions.has("office:manage")) return null;
  return (
    <p>
      <Link to="/units/map">
        <FormattedMessage id="units.map.manage" />
      </Link>
    </p>
  );
}
