"use client";

import { Menu as BaseMenu } from "@base-ui/react/menu";
import { BookOpen, Check, Ellipsis, Keyboard } from "lucide-react";
import Link from "next/link";
import { Menu } from "../../components/ui/menu.tsx";
import { MenuItem } from "../../components/ui/menu-item.tsx";
import { Button } from "../../components/ui/button.tsx";
import { Kbd } from "../../components/ui/kbd.tsx";
import type { AnnotateState } from "./annotate-state.ts";
import { Pace } from "./pace.tsx";
import { SaveState } from "./save-state.tsx";

type JudgeHeaderProps = { state: AnnotateState; campaignId: string; onGuidelines: () => void; onHelp: () => void; onOfflineMode: (on: boolean) => void };

/** What one judges, how far one is, whether all is saved, and the guidelines. */
export function JudgeHeader({ state, campaignId, onGuidelines, onHelp, onOfflineMode }: JudgeHeaderProps) {
  const offlineMode = state.ahead > 3;
  return (
    <div className="flex min-h-11 items-center gap-x-3 px-4 pt-2 sm:px-6">
      <h1 className="min-w-0 flex-1 truncate text-base font-semibold">
        <Link href={`/campaigns/${campaignId}`} className="rounded hover:underline">{state.campaign?.name ?? "Judging"}</Link>
      </h1>
      <Pace {...state} />
      <div className="hidden sm:block">
        <SaveState delivery={state.delivery} pending={state.pending.length} durable={state.durable} />
      </div>
      <Button variant="ghost" size="small" onClick={onGuidelines} aria-keyshortcuts="g" className="hidden md:inline-flex">
        <BookOpen aria-hidden /> Guidelines <Kbd>G</Kbd>
      </Button>
      <Button variant="ghost" size="small" onClick={onHelp} aria-keyshortcuts="?" className="hidden px-2 md:inline-flex">
        Keys <Kbd>?</Kbd>
      </Button>
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
            <span className="block text-sm text-muted-foreground">Holds up to 50 tasks, so that you can go on without a network. {offlineMode && `${state.queue.length} are here.`}</span>
          </span>
        </BaseMenu.CheckboxItem>
      </Menu>
    </div>
  );
}
