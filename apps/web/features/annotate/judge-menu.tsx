"use client";

import { Menu as BaseMenu } from "@base-ui/react/menu";
import { BookOpen, Check, Ellipsis, Keyboard } from "lucide-react";
import { Menu } from "../../components/ui/menu.tsx";
import { MenuItem } from "../../components/ui/menu-item.tsx";

type JudgeMenuProps = { held: number; offlineMode: boolean; onGuidelines: () => void; onHelp: () => void; onOfflineMode: (on: boolean) => void };

/** The judging page's less frequent controls, and on a phone all of them. */
export function JudgeMenu({ held, offlineMode, onGuidelines, onHelp, onOfflineMode }: JudgeMenuProps) {
  return (
    <Menu
      trigger={
        <button type="button" aria-label="More" className="rounded-md p-1.5 text-muted-foreground hover:bg-muted hover:text-foreground">
          <Ellipsis aria-hidden className="size-5" />
        </button>
      }
    >
      <MenuItem onClick={onGuidelines}><BookOpen aria-hidden /> Guidelines</MenuItem>
      <MenuItem onClick={onHelp}><Keyboard aria-hidden /> Keys</MenuItem>
      <BaseMenu.CheckboxItem checked={offlineMode} onCheckedChange={onOfflineMode} className="flex max-w-72 cursor-default items-start gap-2.5 rounded-md border-t px-2.5 py-2 text-[0.9375rem] outline-hidden select-none data-highlighted:bg-muted">
        <span className="mt-1 flex size-4 shrink-0 items-center justify-center rounded border border-input">{offlineMode && <Check aria-hidden className="size-3" />}</span>
        <span>
          Offline mode
          <span className="block text-sm text-muted-foreground">Holds up to 50 tasks, so that you can go on without a network. {offlineMode && `${held} are here.`}</span>
        </span>
      </BaseMenu.CheckboxItem>
    </Menu>
  );
}
