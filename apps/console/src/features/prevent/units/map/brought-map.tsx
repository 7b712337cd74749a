import { useNavigate } from "@tanstack/react-router";
import { labelOf } from "@wuzi/domain/labels/label";
import { mapFaultLabels } from "@wuzi/domain/prevent/township-map/map-fault";
import { useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { usePolling } from "../../../../shared/graphql/use-polling.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Loading } from "../../../../shared/ui/loading.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { MapPreview } from "./map-preview.tsx";
import { broughtMap, mapTypes, townshipMapParts, useTownshipMapMutation } from "./township-maps.ts";

/** What was sent: being read, refused with the reason, or drawn and waiting for a yes. */
export function BroughtMap({ id }: { id: string }) {
  const intl = useIntl();
  const navigate = useNavigate();
  const send = useSend(useTownshipMapMutation, mapTypes);
  const [refused, setRefused] = useState<string>();
  const isSending = useRef(false);
  const loaded = useLoad(broughtMap, { id });
  const map = readFragment(townshipMapParts, loaded.data?.townshipMap);
  const isWaiting = !map || map.state === "WAITING";
  usePolling(loaded, isWaiting && (map !== undefined || !loaded.failure));
  if (loaded.failure && !map)
    return <Notice tone="danger">{failureText(intl, loaded.failure)}</Notice>;
  if (isWaiting) return <Loading />;
  if (map.fault) {
    const why = labelOf(
      mapFaultLabels,
      domainWord(map.fault),
      intl.locale === "en-US" ? "en" : "zh",
    );
    return (
      <Notice tone="danger" isLive>
        <FormattedMessage
          id="units.maps.refused"
          values={{ file: map.fileName, why, feature: map.faultFeature ?? 0 }}
        />
      </Notice>
    );
  }

  async function take({ id: mapId, version }: { id: string; version: number }): Promise<void> {
    // a second press while the first is on its way is none
    if (isSending.current) return;
    isSending.current = true;
    const { failure } = await send({ input: { id: mapId, version } });
    isSending.current = false;
    if (failure) {
      setRefused(failureText(intl, failure));
      return;
    }
    showToast({ tone: "success", text: intl.formatMessage({ id: "units.maps.taken" }) });
    void navigate({ to: "/units", search: { view: "map" } });
  }

  return (
    <section aria-labelledby="brought">
      <Stack gap={4}>
        <h2 id="brought">
          <FormattedMessage id="units.maps.preview" values={{ file: map.fileName }} />
        </h2>
        <MapPreview map={map} />
        {refused && (
          <Notice tone="danger" isLive>
            {refused}
          </Notice>
        )}
        {map.state !== "USED" && (
          <Row>
            <Button variant="primary" onPress={() => void take(map)}>
              <FormattedMessage id="units.maps.use" />
            </Button>
          </Row>
        )}
      </Stack>
    </section>
  );
}
