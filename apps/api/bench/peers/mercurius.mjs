// Mercurius with JIT and its own loaders.
import Fastify from "fastify";
import mercurius from "mercurius";
import { peopleOf, typeDefs, villageOf } from "./people.mjs";
import { serve } from "./serve.mjs";

serve(async (given) => {
  const { page, offices, carers } = peopleOf(given);
  const app = Fastify();
  app.register(mercurius, {
    schema: typeDefs,
    jit: 1,
    graphiql: false,
    resolvers: { Query: { people: (_, { first }) => page(first) } },
    loaders: {
      Person: {
        office: async (queries) => await offices(queries.map(({ obj }) => obj.office_id)),
        village: async (queries) => {
          const own = await offices(queries.map(({ obj }) => obj.office_id));
          const above = await offices(own.map((office) => office?.parent_id ?? 0));
          return await Promise.all(
            own.map((office, index) => villageOf(office, async () => above[index])),
          );
        },
        carers: async (queries) => await carers(queries.map(({ obj }) => obj.id)),
      },
    },
  });
  await app.ready();
  return app.server;
});
