import { uuidV7 } from "@laurel/core/ids/uuid-v7";

/** A new id, minted here so that a repeated call is recognised by the server. */
export function newId(): string {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}
