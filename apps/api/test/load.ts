import { Agent, request } from "node:http";
import { expect, vi } from "vitest";

/** Twenty clients that ask again and again over kept connections, until the server closes them. */
export async function load(url: string, whileUnderLoad: () => void) {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const outcomes: string[] = [];
  const client = async () => {
    for (;;) {
      const outcome = await ask(url, agent);
      outcomes.push(outcome);
      if (outcome !== "ok") return;
    }
  };
  const clients = Array.from({ length: 20 }, client);
  await vi.waitFor(() => expect(outcomes.length).toBeGreaterThan(200), { timeout: 10_000 });
  whileUnderLoad();
  await Promise.all(clients);
  agent.destroy();
  return outcomes.filter((outcome) => !["ok", "the last one", "ECONNREFUSED"].includes(outcome));
}

async function ask(url: string, agent: Agent): Promise<string> {
  return await new Promise((resolve) => {
    const body = '{"query":"{ __typename }"}';
    const headers = { "content-type": "application/json", "content-length": body.length };
    const asked = request(`${url}/graphql`, { agent, method: "POST", headers }, (response) => {
      response.resume();
      const fine = response.headers.connection === "close" ? "the last one" : "ok";
      response.on("end", () => resolve(response.statusCode === 200 ? fine : "no answer"));
      response.on("error", ({ message }) => resolve(message));
    });
    asked.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    asked.end(body);
  });
}
