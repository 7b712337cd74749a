import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { DisinfectionPlaceKind } from "../../../../gql/graphql.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { refusal, type Failure } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { showToast } from "../../../../shared/ui/toast.ts";
import { changedByWork } from "../duty-words.ts";
import type { PlaceOutput } from "./place-dialog.tsx";
import type { Place } from "./place-list.tsx";

const registerPlace = graphql(`
  mutation RegisterPlace($input: RegisterPlaceInput!) {
    registerDisinfectionPlace(input: $input) {
      __typename
      ... on DisinfectionPlace {
        id
        name
      }
    }
  }
`);

export const updatePlace = graphql(`
  mutation UpdatePlace($input: UpdatePlaceInput!) {
    updateDisinfectionPlace(input: $input) {
      __typename
      ... on DisinfectionPlace {
        id
        name
        toDay
        version
      }
    }
  }
`);

/** Registers a place or saves what was changed of one. */
export function useSavePlace(place: Place | undefined) {
  const intl = useIntl();
  const register = useSend(registerPlace, changedByWork);
  const update = useSend(updatePlace, changedByWork);
  const key = useSendKey();

  return async ({ officeId, kind, note, ...values }: PlaceOutput): Promise<Failure | null> => {
    const saved = {
      ...values,
      note: note ?? null,
      kind: kind.toUpperCase() as DisinfectionPlaceKind,
    };
    const { data, failure } = place
      ? await update({
          input: { ...saved, id: place.id, version: place.version, toDay: place.toDay ?? null },
        })
      : await register({ input: { ...saved, officeId, idempotencyKey: key.current() } });
    if (failure) return key.answered(failure);
    const answer =
      "updateDisinfectionPlace" in data
        ? data.updateDisinfectionPlace
        : data.registerDisinfectionPlace;
    if (answer.__typename !== "DisinfectionPlace") {
      const taken = intl.formatMessage({ id: "disinfection.place.taken" });
      return key.answered(refusal(taken, { name: taken }));
    }
    key.answered(null);
    const id = place ? "disinfection.place.saved" : "disinfection.place.done";
    showToast({
      tone: "success",
      text: intl.formatMessage({ id }, { name: values.name }),
    });
    return null;
  };
}
