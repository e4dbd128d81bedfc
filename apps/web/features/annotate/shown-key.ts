import { SHORTCUTS } from "./shortcuts.ts";

/** What to print on a control for a shortcut: a person's own key, else the usual one. */
export function shownKey(id: string, own: Readonly<Record<string, string>>): string {
  const code = own[id];
  if (code !== undefined) return code.replace(/^(Key|Digit|Numpad)/, "");
  return SHORTCUTS.find((shortcut) => shortcut.id === id)?.shown ?? "";
}
