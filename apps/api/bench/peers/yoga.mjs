// GraphQL Yoga with dataloaders made for each request.
import { createServer } from "node:http";
import DataLoader from "dataloader";
import { createSchema, createYoga } from "graphql-yoga";
import { peopleOf, typeDefs, villageOf } from "./people.mjs";
import { serve } from "./serve.mjs";

serve(async (given) => {
  const { page, offices, carers } = peopleOf(given);
  const yoga = createYoga({
    schema: createSchema({
      typeDefs,
      resolvers: {
        Query: { people: (_, { first }) => page(first) },
        Person: {
          office: ({ office_id }, _, { office }) => office.load(office_id),
          village: async ({ office_id }, _, { office }) =>
            await villageOf(await office.load(office_id), (id) => office.load(id)),
          carers: ({ id }, _, { carer }) => carer.load(id),
        },
      },
    }),
    context: () => ({ office: new DataLoader(offices), carer: new DataLoader(carers) }),
    graphiql: false,
    logging: false,
  });
  return createServer(yoga);
});
