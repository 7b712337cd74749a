import { fork, type ChildProcess, type Serializable } from "node:child_process";
import { once } from "node:events";

/** A program of the bench in a process of its own, spoken to by messages. */
export interface Child {
  readonly pid: number;
  /**
   * Sends one message and waits for the next one back.
   * @throws when the program ends instead
   */
  ask<Answer>(message: Serializable): Promise<Answer>;
  stop(): Promise<void>;
}

/** @param program path of a module that answers each message with one */
export function startChild(program: string, env: NodeJS.ProcessEnv): Child {
  const child = fork(program, { env, serialization: "advanced" });
  const ended = once(child, "exit");
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} could not be started.`);
  return {
    pid,
    ask: (message) => ask(child, program, message),
    async stop() {
      if (child.connected) child.disconnect();
      if (child.exitCode === null) await ended;
    },
  };
}

async function ask<Answer>(
  child: ChildProcess,
  program: string,
  message: Serializable,
): Promise<Answer> {
  const over = new AbortController();
  const { signal } = over;
  try {
    const answer = once(child, "message", { signal });
    const end = once(child, "exit", { signal });
    child.send(message);
    const first = await Promise.race([answer, end.then(() => undefined)]);
    if (first === undefined) throw new Error(`${program} ended before it answered.`);
    return first[0] as Answer;
  } finally {
    over.abort();
  }
}
