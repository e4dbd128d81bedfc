import type { RequestContext } from "../request-context.ts";

type HashPassword = RequestContext["hashPassword"];

const hashes = new WeakMap<HashPassword, Promise<string>>();

/** A hash that no password fits, made once: verifying against it costs what verifying a real one does. */
export function dummyHash({
  hashPassword,
  random,
}: Pick<RequestContext, "hashPassword" | "random">): Promise<string> {
  const known = hashes.get(hashPassword);
  if (known) return known;
  const made = hashPassword(Buffer.from(random(32)).toString("base64url"));
  hashes.set(hashPassword, made);
  return made;
}
