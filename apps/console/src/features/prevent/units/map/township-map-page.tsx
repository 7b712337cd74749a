import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import type { TownshipMapPartsFragment } from "../../../../gql/graphql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { AlertDialog } from "../../../../shared/ui/alert-dialog.tsx";
import { Breadcrumbs } from "../../../../shared/ui/breadcrumbs.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { BroughtMap } from "./brought-map.tsx";
import { mapInUseOf, mapTypes, townshipMapParts, withdrawTownshipMap } from "./township-maps.ts";
import { UploadMap } from "./upload-map.tsx";

/** The office's own map of its townships: sent, looked at, taken into use, taken back. */
export function TownshipMapPage() {
  const intl = useIntl();
  const { actingPost } = useSession();
  const officeId = actingPost?.officeId ?? "";
  const [broughtId, setBroughtId] = useState<string>();
  const { data, failure } = useLoad(mapInUseOf, { officeId }, { types: mapTypes });
  if (failure && !data) throw new PageFailure(failure);
  const used = readFragment(townshipMapParts, data?.townshipMaps.nodes[0]);
  return (
    <Stack gap={5}>
      <Breadcrumbs
        crumbs={[
          {
            id: "units",
            link: (
              <Link to="/units" search={{ view: "map" }}>
                <FormattedMessage id="units.title" />
              </Link>
            ),
          },
        ]}
      />
      <PageHeading
        title={intl.formatMessage({ id: "units.maps.title" })}
        lead={intl.formatMessage({ id: "units.maps.lead" })}
      />
      {used && <InUse key={used.id} map={used} />}
      {data && !used && (
        <p>
          <FormattedMessage id="units.maps.sketch" />
        </p>
      )}
      <UploadMap officeId={officeId} onBrought={setBroughtId} />
      {broughtId !== undefined && <BroughtMap key={broughtId} id={broughtId} />}
    </Stack>
  );
}

function InUse({ map }: { map: TownshipMapPartsFragment }) {
  const intl = useIntl();
  const send = useSend(withdrawTownshipMap, mapTypes);
  const [isAsking, setAsking] = useState(false);
  return (
    <Row>
      <span>
        <FormattedMessage
          id="units.maps.used"
          values={{ file: map.fileName, units: map.matched.length }}
        />{" "}
        <InstantText at={map.createdAt} relative={false} />
      </span>
      <Button onPress={() => setAsking(true)}>
        <FormattedMessage id="units.maps.withdraw" />
      </Button>
      <AlertDialog
        title={intl.formatMessage({ id: "units.maps.withdraw.title" })}
        confirmLabel={intl.formatMessage({ id: "units.maps.withdraw" })}
        isDangerous
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          const { failure } = await send({ input: { id: map.id, version: map.version } });
          if (failure) return failureText(intl, failure);
          showToast({ tone: "success", text: intl.formatMessage({ id: "units.maps.withdrawn" }) });
          return undefined;
        }}
      >
        <FormattedMessage id="units.maps.withdraw.lead" />
      </AlertDialog>
    </Row>
  );
}
