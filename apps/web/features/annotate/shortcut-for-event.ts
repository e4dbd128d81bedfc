import { SHORTCUTS, type Shortcut } from "./shortcuts.ts";

type Press = { readonly key: string; readonly code: string };

/**
 * Which shortcut a key press means: a person's own key (by its code) before the usual one, which an own key
 * replaces.
 */
export function shortcutForEvent(
  { key, code }: Press,
  own: Readonly<Record<string, string>>,
): Shortcut | null {
  const chosen = SHORTCUTS.find(({ id }) => own[id] === code);
  if (chosen) return chosen;
  const wanted = key.length === 1 ? key.toLowerCase() : key;
  return SHORTCUTS.find((shortcut) => shortcut.key === wanted && own[shortcut.id] === undefined) ?? null;
}
