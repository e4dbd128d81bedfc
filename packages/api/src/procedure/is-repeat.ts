import { canonicalJson } from "@laurel/formats/files/hash";

/**
 * Whether a client sends a request for the second time: what is stored under its id equals what it asks for
 * now. If so, the caller gives the first reply again; if something else is stored, the id is taken.
 */
export function isRepeat<T extends object>(
  stored: T | undefined | null,
  wanted: NoInfer<Partial<T>>,
): boolean {
  if (!stored) return false;
  const keys = Object.keys(wanted) as (keyof T)[];
  return keys.every((key) => canonicalJson(stored[key] ?? null) === canonicalJson(wanted[key] ?? null));
}
