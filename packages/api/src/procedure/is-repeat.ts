import { canonicalJson } from "@laurel/formats/files/hash";

/**
 * Whether what is stored under a client's id is what the client asks for now. If so, the first reply is
 * repeated; if not, the id is taken.
 */
export function isRepeat<T extends object>(
  stored: T | undefined | null,
  wanted: NoInfer<Partial<T>>,
): boolean {
  if (!stored) return false;
  const keys = Object.keys(wanted) as (keyof T)[];
  return keys.every((key) => canonicalJson(stored[key] ?? null) === canonicalJson(wanted[key] ?? null));
}
