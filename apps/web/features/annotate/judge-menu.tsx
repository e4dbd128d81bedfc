"use client";

import { BookOpen, Ellipsis, Keyboard, MessageCircleQuestion, Search, Type } from "lucide-react";
import { Menu } from "../../components/ui/menu.tsx";
import { MenuItem } from "../../components/ui/menu-item.tsx";
import { MenuCheckbox } from "./menu-checkbox.tsx";
import type { ReadingModes } from "./reading-modes.ts";

type JudgeMenuProps = { held: number; offlineMode: boolean; modes: ReadingModes; onAct: (shortcutId: string) => void; onText: () => void; onOfflineMode: (on: boolean) => void };

/** The judging page's less frequent controls, and on a phone all of them. */
export function JudgeMenu({ held, offlineMode, modes, onAct, onText, onOfflineMode }: JudgeMenuProps) {
  return (
    <Menu
      trigger={
        <button type="button" aria-label="More" className="rounded-md p-1.5 text-muted-foreground hover:bg-muted hover:text-foreground">
          <Ellipsis aria-hidden className="size-5" />
        </button>
      }
    >
      <MenuItem onClick={() => onAct("guidelines")}><BookOpen aria-hidden /> Guidelines</MenuItem>
      <MenuItem onClick={() => onAct("ask")}><MessageCircleQuestion aria-hidden /> Ask the lead</MenuItem>
      <MenuItem onClick={() => onAct("help")}><Keyboard aria-hidden /> Keys</MenuItem>
      <MenuItem onClick={() => onAct("find")}><Search aria-hidden /> Find in the texts</MenuItem>
      <MenuItem onClick={onText}><Type aria-hidden /> Text size and line length</MenuItem>
      <MenuCheckbox checked={modes.lockstep} onChange={() => onAct("lockstep")} help="Each response is as far through its text as the one that you scroll.">Scroll together</MenuCheckbox>
      <MenuCheckbox checked={modes.difference} onChange={() => onAct("difference")} help="Marks the words in which two responses differ.">Show the difference</MenuCheckbox>
      <MenuCheckbox checked={offlineMode} onChange={onOfflineMode} help={<>Holds up to 50 tasks, so that you can go on without a network. {offlineMode && `${held} are here.`}</>}>Offline mode</MenuCheckbox>
    </Menu>
  );
}
