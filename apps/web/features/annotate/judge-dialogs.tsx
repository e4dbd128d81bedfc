"use client";

import type { SkipReason } from "@laurel/core/judging/skip-reason";
import type { JudgingOpened } from "./leased-task.ts";
import { GuidelinesSheet } from "./guidelines-sheet.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import type { Offer } from "./kinds/desk-kind.ts";
import { SkipDialog } from "./skip-dialog.tsx";

export type JudgeDialogName = "skip" | "help" | "guidelines";

type JudgeDialogsProps = { open: JudgeDialogName | null; onClose: () => void; guidelines: JudgingOpened["campaign"]["guidelines"]; offers: readonly Offer[]; offered: (id: string) => boolean; onSkip: (reason: SkipReason, note: string) => void };

/** What opens over the judging page. Loaded after the page itself, which is quicker on the screen for it. */
export function JudgeDialogs({ open, onClose, guidelines, offers, offered, onSkip }: JudgeDialogsProps) {
  const closer = (isOpen: boolean) => !isOpen && onClose();
  return (
    <>
      <SkipDialog open={open === "skip"} onOpenChange={closer} onSkip={onSkip} />
      <HelpDialog open={open === "help"} onOpenChange={closer} offers={offers} offered={offered} />
      <GuidelinesSheet open={open === "guidelines"} onOpenChange={closer} {...guidelines} />
    </>
  );
}
