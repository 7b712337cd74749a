import { useState } from "react";
import { makeSendKey, type SendKey } from "./send-key.ts";

/** The keys of a component's submissions; see `makeSendKey`. */
export function useSendKey(): SendKey {
  const [key] = useState(() => makeSendKey());
  return key;
}
