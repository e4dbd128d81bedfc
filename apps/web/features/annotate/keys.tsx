"use client";

import {
  createContext,
  type RefObject,
  useContext,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
} from "react";
import { Kbd } from "../../components/ui/kbd.tsx";
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

/**
 * Which shortcut a key press means: a person's own key (by its code) before the usual one, which an own key
 * replaces.
 */
export function shortcutForEvent(
  { key, code }: Pick<KeyboardEvent, "key" | "code">,
  own: OwnKeys,
): Shortcut | null {
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

export const OwnKeysContext = createContext<OwnKeys>({});

export function useOwnKeys(): OwnKeys {
  return useContext(OwnKeysContext);
}

/** A shortcut's key, on the control that does the same. Screens without a keyboard have no room for it. */
export function KeyHint({ id }: { id: string }) {
  const own = useOwnKeys();
  return (
    <span className="hidden lg:inline-flex" aria-hidden>
      <Kbd>{shownKey(id, own)}</Kbd>
    </span>
  );
}

/** How long a task must have been on the screen before a key or a click can answer it, in milliseconds. */
export const GUARD_MS = 250;

type Press = {
  readonly at: number;
  readonly repeat: boolean;
  readonly modified: boolean;
  readonly inField: boolean;
  readonly dialogOpen: boolean;
};

/**
 * Whether a key press may act on the task in view. `paintedAt` and `press.at` are milliseconds of the same
 * monotonic clock (`performance.now()`, `event.timeStamp`); null means that the task has not been painted
 * yet.
 */
export function acceptsKey(press: Press, paintedAt: number | null): boolean {
  if (press.repeat || press.modified || press.inField || press.dialogOpen) return false;
  return paintedAt !== null && press.at - paintedAt >= GUARD_MS;
}

/**
 * When what `key` names was first on the screen, by `performance.now()`; null until then. The page says so in
 * `data-painted-at`.
 */
export function usePaintedAt(key: string): RefObject<number | null> {
  const paintedAt = useRef<number | null>(null);
  useLayoutEffect(() => {
    paintedAt.current = null;
    delete document.documentElement.dataset["paintedAt"];
    // The first frame callback runs before that frame is painted, the second after it.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame((at) => {
        paintedAt.current = at;
        document.documentElement.dataset["paintedAt"] = String(at);
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [key]);
  return paintedAt;
}

const OVERLAYS = "[role=dialog],[role=alertdialog],[role=menu],[role=listbox]";

/** Enter and the arrows belong to the control that has the focus, where there is one. */
function belongsToControl(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (event.key === "Enter") return target?.closest("button,a,summary") != null;
  if (event.key.startsWith("Arrow")) return target?.closest("[tabindex='0'],[data-rank-chip]") != null;
  return false;
}

type Options = {
  readonly own: OwnKeys;
  readonly paintedAt: RefObject<number | null>;
  /** Whether a shortcut does anything now. */
  readonly offered: (id: string) => boolean;
  readonly act: (id: string) => void;
};

/** Turns key presses into the shortcuts that are offered now; what was not seen can't be answered. */
export function useJudgeKeys({ own, paintedAt, offered, act }: Options): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const inField = isField(event.target);
    const submitsText = inField && event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (inField && event.key === "Escape" && event.target instanceof HTMLElement) return event.target.blur();
    const shortcut = shortcutForEvent(event, own);
    if (
      !shortcut ||
      !offered(shortcut.id) ||
      event.defaultPrevented ||
      event.isComposing ||
      belongsToControl(event)
    )
      return;
    const press = {
      at: event.timeStamp,
      repeat: event.repeat && !shortcut.id.startsWith("scroll"),
      modified: (event.ctrlKey || event.metaKey || event.altKey) && !submitsText,
      inField: inField && !submitsText,
      dialogOpen: document.querySelector(OVERLAYS) !== null,
    };
    if (!acceptsKey(press, paintedAt.current)) return;
    event.preventDefault();
    act(shortcut.id);
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

/** Whether keys pressed here are meant for the element itself. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
  );
}
