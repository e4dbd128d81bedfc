"use client";

import { Dialog } from "../../components/ui/dialog.tsx";
import { MessageContent } from "../markdown/message-content.tsx";

type GuidelinesSheetProps = { open: boolean; onOpenChange: (open: boolean) => void; version: number; markdown: string };

/** The campaign's guidelines beside the task. */
export function GuidelinesSheet({ open, onOpenChange, version, markdown }: GuidelinesSheetProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} place="side" title="Guidelines" description={`Version ${version}`}>
      {markdown.trim() ? <MessageContent text={markdown} /> : <p className="text-muted-foreground">This campaign has no guidelines yet.</p>}
    </Dialog>
  );
}
