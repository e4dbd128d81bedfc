import type { Translate } from "../../i18n/translate.ts";

/** What people's own keys are stored under, and what a shortcut's words are found by. */
export type ShortcutId = (typeof NAMED_SHORTCUTS)[number]["id"] | `choice.${number}`;

/** A person's own keys: shortcut id → `KeyboardEvent.code`. */
export type OwnKeys = Readonly<Record<string, string>>;

/** `key` is `KeyboardEvent.key`; `shown` is what stands on the control. */
type Shortcut = { readonly id: string; readonly key: string; readonly shown: string };

const choice = (number: number): Shortcut => ({
  id: `choice.${number}`,
  key: String(number % 10),
  shown: String(number % 10),
});

/** All keys but the digits. */
const NAMED_SHORTCUTS = [
  { id: "bothBad", key: "x", shown: "X" },
  { id: "tie", key: "=", shown: "=" },
  { id: "cut", key: "-", shown: "−" },
  { id: "allRight", key: "a", shown: "A" },
  { id: "giveUp", key: "z", shown: "Z" },
  { id: "badProblem", key: "p", shown: "P" },
  { id: "notApplicable", key: "n", shown: "N" },
  { id: "back", key: "Backspace", shown: "⌫" },
  { id: "previousPlace", key: "ArrowLeft", shown: "←" },
  { id: "nextPlace", key: "ArrowRight", shown: "→" },
  { id: "previousQuestion", key: "[", shown: "[" },
  { id: "nextQuestion", key: "]", shown: "]" },
  { id: "submit", key: "Enter", shown: "Enter" },
  { id: "skip", key: "s", shown: "S" },
  { id: "undo", key: "u", shown: "U" },
  { id: "keep", key: "Escape", shown: "Esc" },
  { id: "ask", key: "q", shown: "Q" },
  { id: "difference", key: "d", shown: "D" },
  { id: "lockstep", key: "l", shown: "L" },
  { id: "find", key: "/", shown: "/" },
  { id: "scrollDown", key: "ArrowDown", shown: "↓" },
  { id: "scrollUp", key: "ArrowUp", shown: "↑" },
  { id: "guidelines", key: "g", shown: "G" },
  { id: "help", key: "?", shown: "?" },
] as const satisfies readonly Shortcut[];

/**
 * Every key of the judging page: the handlers, the hints on the controls, the help sheet and people's own
 * keys read this table.
 */
export const SHORTCUTS: readonly Shortcut[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(choice),
  ...NAMED_SHORTCUTS,
];

/** What a key of the judging page does, whatever the question. */
export function shortcutWords(t: Translate, { id, shown }: Shortcut): string {
  const named = NAMED_SHORTCUTS.find((shortcut) => shortcut.id === id);
  return named
    ? t(`annotate.keys.${named.id}`)
    : t("annotate.keys.choice", { number: shown === "0" ? "10" : shown });
}

type Press = { readonly key: string; readonly code: string };

/**
 * Which shortcut a key press means: a person's own key (by its code) before the usual one, which an own key
 * replaces.
 */
export function shortcutForEvent({ key, code }: Press, own: OwnKeys): Shortcut | null {
  const chosen = SHORTCUTS.find(({ id }) => own[id] === code);
  if (chosen) return chosen;
  const wanted = key.length === 1 ? key.toLowerCase() : key;
  return SHORTCUTS.find((shortcut) => shortcut.key === wanted && own[shortcut.id] === undefined) ?? null;
}

/** What to print on a control for a shortcut: a person's own key, else the usual one. */
export function shownKey(id: string, own: OwnKeys): string {
  const code = own[id];
  if (code !== undefined) return code.replace(/^(Key|Digit|Numpad)/, "");
  return SHORTCUTS.find((shortcut) => shortcut.id === id)?.shown ?? "";
}
