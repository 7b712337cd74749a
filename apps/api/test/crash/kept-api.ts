import { freePort } from "../../launch/postgres/postmaster.ts";
import { startApi, type ApiProcess, type Line } from "../api-process.ts";

/** From this level on pino's lines are errors. */
const errorLevel = 50;

/** An API that somebody starts again whenever it ends. */
export interface KeptApi {
  readonly url: string;
  ready(): Promise<void>;
  /** What all its lives have logged as errors: the reason behind an answer that only has a request id. */
  faults(): Line[];
  kill(): void;
  stop(): Promise<void>;
}

export async function keepApi(program: string, env: Record<string, string>): Promise<KeptApi> {
  const port = await freePort();
  let stopped = false;
  const lives: ApiProcess[] = [];
  let current: ApiProcess = launch();

  function launch(): ApiProcess {
    const api = startApi(program, { ...env, PORT: String(port), WUZI_LOG_LEVEL: "info" });
    lives.push(api);
    void again(api);
    return api;
  }

  async function again(ended: ApiProcess): Promise<void> {
    await ended.exited;
    if (!stopped) current = launch();
  }

  return {
    url: `http://127.0.0.1:${port}`,
    ready: async () => {
      await current.says("ready");
    },
    faults: () =>
      lives.flatMap((life) => life.lines()).filter(({ level }) => Number(level) >= errorLevel),
    kill: () => current.child.kill("SIGKILL"),
    async stop() {
      stopped = true;
      current.child.kill("SIGTERM");
      await current.exited;
    },
  };
}
