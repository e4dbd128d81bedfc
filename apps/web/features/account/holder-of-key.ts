import { keyLabel } from "./key-label.ts";

export type KeyRow = { readonly id: string; readonly does: string; readonly shown: string };
export type OwnKeys = Readonly<Record<string, string>>;

/** The one key that takes a shift for its sign. */
const UNSHIFTED: Readonly<Record<string, string>> = { "?": "/" };

/** The key that an action has now, as people call it. */
export function currentKey({ id, shown }: KeyRow, keys: OwnKeys): string {
  const own = keys[id];
  return own === undefined ? shown : keyLabel(own);
}

/** The other action that has a key already: two actions with one key would leave one of them out of reach. */
export function holderOfKey(
  label: string,
  id: string,
  rows: readonly KeyRow[],
  keys: OwnKeys,
): KeyRow | undefined {
  const plain = (key: string) => (UNSHIFTED[key] ?? key).toLowerCase();
  return rows.find((row) => row.id !== id && plain(currentKey(row, keys)) === plain(label));
}
