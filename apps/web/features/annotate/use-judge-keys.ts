"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { acceptsKey } from "./accepts-key.ts";
import { actionForKey } from "./action-for-key.ts";
import { isField } from "./is-field.ts";
import type { Action, Shortcut } from "./shortcuts.ts";

const OVERLAYS = "[role=dialog],[role=alertdialog],[role=menu],[role=listbox]";

/** Enter and the arrows belong to the control that has the focus, where there is one. */
function belongsToControl(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (event.key === "Enter") return target?.closest("button,a,summary") != null;
  if (event.key.startsWith("Arrow")) return target?.closest("[tabindex='0']") != null;
  return false;
}

/** Turns key presses into actions, by the shortcuts that this campaign has; what was not seen can't be answered. */
export function useJudgeKeys(shortcuts: readonly Shortcut[], paintedAt: RefObject<number | null>, act: (action: Action) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const inField = isField(event.target);
    const submitsText = inField && event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (inField && event.key === "Escape" && event.target instanceof HTMLElement) return event.target.blur();
    const action = actionForKey(event.key, shortcuts);
    if (!action || event.defaultPrevented || event.isComposing || belongsToControl(event)) return;
    const press = {
      at: event.timeStamp,
      repeat: event.repeat && action.kind !== "scroll",
      modified: (event.ctrlKey || event.metaKey || event.altKey) && !submitsText,
      inField: inField && !submitsText,
      dialogOpen: document.querySelector(OVERLAYS) !== null,
    };
    if (!acceptsKey(press, paintedAt.current)) return;
    event.preventDefault();
    act(action);
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
