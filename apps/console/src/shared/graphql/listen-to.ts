import type { AnyVariables, TypedDocumentNode } from "urql";

export type Listening = {
  readonly stop: () => void;
};

export type Heard<Data> = {
  readonly onData: (data: Data) => void;
  /** Whether the server is listened to now; after a break it is asked again by itself. */
  readonly onLive: (isLive: boolean) => void;
};

/**
 * Listens to a subscription over server-sent events, for as long as the page shows it. The client is
 * fetched with the first page that listens.
 */
export function listenTo<Data, Variables extends AnyVariables>(
  subscription: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { onData, onLive }: Heard<Data>,
): Listening {
  let isWanted = true;
  let leave = (): void => undefined;
  async function begin(): Promise<void> {
    const { createClient } = await import("graphql-sse");
    if (!isWanted) return;
    const client = createClient({
      url: new URL("/graphql/stream", location.href).href,
      credentials: "same-origin",
      retryAttempts: Infinity,
      onMessage: () => onLive(true),
    });
    leave = client.subscribe<Data>(
      // documents are plain strings once they are built
      { query: subscription as unknown as string, variables: variables as Record<string, unknown> },
      {
        next: ({ data, errors }) => {
          if (data) onData(data);
          if (errors) onLive(false);
        },
        error: () => onLive(false),
        complete: () => onLive(false),
      },
    );
  }
  void begin();
  return {
    stop: () => {
      isWanted = false;
      leave();
    },
  };
}
