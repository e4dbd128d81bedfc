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
import { type OwnKeys, shortcutForEvent, shownKey } from "./shortcuts.ts";

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
