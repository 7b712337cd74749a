import { FormattedMessage } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { SwapCard } from "./swap-card.tsx";

const mySwaps = graphql(`
  query MyRosterSwaps {
    myRosterSwaps {
      id
      ...SwapParts
    }
  }
`);

const types = ["RosterSwap"];

/** Swaps that the viewer asks for or is asked for; nothing where there are none. */
export function MySwaps() {
  const { data } = useLoad(mySwaps, {}, { types });
  const swaps = data?.myRosterSwaps ?? [];
  if (swaps.length === 0) return null;
  return (
    <section aria-labelledby="swaps">
      <Stack gap={4}>
        <h2 id="swaps">
          <FormattedMessage id="inspection.swaps" />
        </h2>
        {swaps.map((swap) => (
          <SwapCard key={swap.id} swap={swap} />
        ))}
      </Stack>
    </section>
  );
}
