import { startApi } from "./api-process.ts";

/** Starts the built product, and kills it as soon as the count is reached. */
export async function crashingWorker(
  main: string,
  env: Record<string, string>,
  count: (query: string) => Promise<number>,
  { query, atLeast }: { query: string; atLeast: number },
): Promise<void> {
  const api = startApi(main, env);
  await api.says("ready");
  while ((await count(query)) < atLeast) {
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
  api.child.kill("SIGKILL");
  await api.exited;
  // what it left under way is rolled back once the server has noticed
  const left = `select count(*)::int from pg_stat_activity
    where usename = 'wuzi_worker' and datname = current_database()`;
  while ((await count(left)) > 0) {
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}
