// PostGraphile 5 over the peers' copy, row security by a setting of each transaction.
import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { serve } from "./serve.mjs";

serve(async ({ url, scope, poolSize }) => {
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset],
    pgServices: [
      makePgService({
        connectionString: url,
        schemas: ["peer"],
        pgSettings: () => ({ "bench.offices": scope }),
        poolConfig: { max: poolSize, options: "-c random_page_cost=1.1 -c jit=off" },
      }),
    ],
    grafserv: { graphqlPath: "/graphql", graphiql: false, websockets: false },
    grafast: { explain: false },
  });
  const server = createServer();
  await instance.createServ(grafserv).addTo(server);
  return server;
});
