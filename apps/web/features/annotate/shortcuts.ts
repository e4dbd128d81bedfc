import type { Choice } from "./choice.ts";

export type Action =
  | { readonly kind: "choose"; readonly choice: Choice }
  | { readonly kind: "skip" }
  | { readonly kind: "undo" }
  | { readonly kind: "keep" }
  | { readonly kind: "submit" }
  | { readonly kind: "help" }
  | { readonly kind: "scroll"; readonly lines: number }
  | { readonly kind: "guidelines" };

export type Shortcut = { readonly key: string; readonly shown: string; readonly action: Action; readonly does: string };

const better = (key: string, side: "a" | "b", strength: number, does: string): Shortcut => ({ key, shown: key, action: { kind: "choose", choice: { kind: "better", side, strength } }, does });

/** Every key of the judging page: the handlers, the hints on the controls and the help sheet read this table. */
export const SHORTCUTS: readonly Shortcut[] = [
  better("1", "a", 3, "A is much better"),
  better("2", "a", 2, "A is clearly better"),
  better("3", "a", 1, "A is slightly better"),
  { key: "4", shown: "4", action: { kind: "choose", choice: { kind: "tie" } }, does: "Tie: both are equally good" },
  better("5", "b", 1, "B is slightly better"),
  better("6", "b", 2, "B is clearly better"),
  better("7", "b", 3, "B is much better"),
  { key: "x", shown: "X", action: { kind: "choose", choice: { kind: "bothBad" } }, does: "Both are bad" },
  { key: "s", shown: "S", action: { kind: "skip" }, does: "Skip, with a reason" },
  { key: "u", shown: "U", action: { kind: "undo" }, does: "Go back to the last answer" },
  { key: "Enter", shown: "Enter", action: { kind: "submit" }, does: "Submit (Ctrl+Enter while writing)" },
  { key: "ArrowDown", shown: "↓", action: { kind: "scroll", lines: 4 }, does: "Scroll both responses down" },
  { key: "ArrowUp", shown: "↑", action: { kind: "scroll", lines: -4 }, does: "Scroll both responses up" },
  { key: "Escape", shown: "Esc", action: { kind: "keep" }, does: "Keep the earlier answer, after going back; while writing: leave the text" },
  { key: "g", shown: "G", action: { kind: "guidelines" }, does: "Read the guidelines" },
  { key: "?", shown: "?", action: { kind: "help" }, does: "Show these keys" },
];
