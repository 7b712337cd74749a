import type { IntlShape } from "react-intl";
import type { MomentRefusal } from "../../../gql/graphql.ts";

/** Why a moment was not kept, in a sentence. */
export function momentRefusalText(intl: IntlShape, reason: MomentRefusal): string {
  return intl.formatMessage({ id: `duties.moment.${reason}` });
}
