import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { MaskedValue } from "../../../../shared/ui/masked-value.tsx";

const revealStay = graphql(`
  mutation RevealArrivalStay($id: ID!, $purpose: String!) {
    revealArrivalStay(id: $id, purpose: $purpose) {
      stay
    }
  }
`);

/** The address of a stay: masked, and in full for a stated purpose, on record, for some minutes. */
export function StayLine({ id, mask }: { id: string; mask: string | null }) {
  const intl = useIntl();
  const send = useSend(revealStay);
  const { permissions } = useSession();
  if (mask === null) return "–";
  return (
    <MaskedValue
      label={intl.formatMessage({ id: "arrivals.stay" })}
      masked={mask}
      {...(permissions.has("person:reveal") && {
        onReveal: async (purpose: string) => {
          const { data, failure } = await send({ id, purpose });
          if (failure) throw new Error(failureText(intl, failure));
          return data.revealArrivalStay.stay ?? mask;
        },
      })}
    />
  );
}
