import type { Action, Shortcut } from "./shortcuts.ts";

/** What a key does in this campaign; null when it does nothing. */
export function actionForKey(key: string, shortcuts: readonly Shortcut[]): Action | null {
  const wanted = key.length === 1 ? key.toLowerCase() : key;
  return shortcuts.find((shortcut) => shortcut.key === wanted)?.action ?? null;
}
