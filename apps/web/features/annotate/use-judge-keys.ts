"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { acceptsKey } from "./accepts-key.ts";
import { isField } from "./is-field.ts";
import type { OwnKeys } from "./own-keys.ts";
import { shortcutForEvent } from "./shortcut-for-event.ts";

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
