"use client";

import { Dialog } from "../../components/ui/dialog.tsx";
import { Kbd } from "../../components/ui/kbd.tsx";
import type { Shortcut } from "./shortcuts.ts";

/** Every key of this page, from the same table that the keys work by. */
export function HelpDialog({ open, onOpenChange, shortcuts }: { open: boolean; onOpenChange: (open: boolean) => void; shortcuts: readonly Shortcut[] }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys" description="A key counts once a task has been on the screen for a quarter of a second.">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 text-[0.9375rem]">
        {shortcuts.map((shortcut) => (
          <div key={shortcut.key} className="contents">
            <dt className="text-right"><Kbd>{shortcut.shown}</Kbd></dt>
            <dd>{shortcut.does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
