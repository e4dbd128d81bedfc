"use client";

import { useTranslations } from "next-intl";
import type { SkipReason } from "@laurel/core/judging/skips";
import { Dialog } from "../../components/ui/dialog.tsx";
import { AskLeadDialog } from "../guidance/ask-lead-dialog.tsx";
import { ReadingControls } from "../reading/reading-controls.tsx";
import type { ReadingSettings } from "../reading/reading-settings.ts";
import { HelpDialog } from "./help-dialog.tsx";
import type { Offer } from "./kinds/desk-kind.ts";
import { SkipDialog } from "./skip-dialog.tsx";

export type JudgeDialogName = "skip" | "help" | "ask" | "reading";

type JudgeDialogsProps = {
  open: JudgeDialogName | null;
  onClose: () => void;
  offers: readonly Offer[];
  offered: (id: string) => boolean;
  reading: ReadingSettings;
  onReading: (reading: ReadingSettings) => void;
  onSkip: (reason: SkipReason, note: string) => void;
  onAsk: (text: string) => void;
};

/** What opens over the judging page. Loaded after the page itself, which is quicker on the screen for it. */
export function JudgeDialogs({
  open,
  onClose,
  offers,
  offered,
  reading,
  onReading,
  onSkip,
  onAsk,
}: JudgeDialogsProps) {
  const t = useTranslations();
  const closer = (isOpen: boolean) => !isOpen && onClose();
  return (
    <>
      <SkipDialog open={open === "skip"} onOpenChange={closer} onSkip={onSkip} />
      <HelpDialog open={open === "help"} onOpenChange={closer} offers={offers} offered={offered} />
      <AskLeadDialog open={open === "ask"} onOpenChange={closer} onAsk={onAsk} />
      <Dialog
        open={open === "reading"}
        onOpenChange={closer}
        title={t("annotate.text")}
        description={t("annotate.forEveryPromptAnd")}
      >
        <ReadingControls value={reading} onChange={onReading} />
      </Dialog>
    </>
  );
}
