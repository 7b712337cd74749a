import { Client } from "pg";

/** Work with a connection past every policy. */
export async function pastPolicies<Result>(
  superuserUrl: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
