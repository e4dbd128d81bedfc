"use client";

import type { SkipReason } from "@laurel/core/judging/skip-reason";
import { type KeyboardEvent, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Kbd } from "../../components/ui/kbd.tsx";
import { isField } from "./is-field.ts";

const REASONS: Readonly<Record<SkipReason, string>> = {
  unclear: "The prompt is unclear, or I know too little about it",
  language: "It is in a language I don't read well",
  harmful: "I don't want to read this",
  broken: "It is broken: cut off, empty or unreadable",
  other: "Another reason",
};

const OPTIONS = Object.keys(REASONS).filter((key): key is SkipReason => key in REASONS);

type SkipDialogProps = { open: boolean; onOpenChange: (open: boolean) => void; onSkip: (reason: SkipReason, note: string) => void };

/** Why this task is given to somebody else: a reason by its number, and a note if one likes. */
export function SkipDialog({ open, onOpenChange, onSkip }: SkipDialogProps) {
  const [reason, setReason] = useState<SkipReason | null>(null);
  const [note, setNote] = useState("");
  const close = (isOpen: boolean) => {
    setReason(null);
    setNote("");
    onOpenChange(isOpen);
  };
  const confirm = () => {
    if (!reason) return;
    onSkip(reason, note.trim());
    close(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const picked = OPTIONS[Number(event.key) - 1];
    const writing = isField(event.target) && event.target instanceof HTMLInputElement && event.target.type !== "radio";
    if (!picked || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setReason(picked);
    event.currentTarget.querySelector<HTMLInputElement>(`[value=${picked}]`)?.focus();
  };
  return (
    <Dialog open={open} onOpenChange={close} title="Skip this task" description="It goes to somebody else. Choose by number, then press Enter.">
      <form
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
        className="flex flex-col gap-4"
      >
        <fieldset className="flex flex-col gap-1.5">
          <legend className="sr-only">Reason</legend>
          {OPTIONS.map((option, index) => (
            <label key={option} className="flex cursor-pointer items-center gap-3 rounded-lg border px-3 py-2.5 text-[0.9375rem] has-checked:border-primary has-checked:bg-primary-soft has-checked:text-primary-soft-foreground has-focus-visible:outline-2 has-focus-visible:outline-ring">
              <input type="radio" name="reason" value={option} autoFocus={index === 0} checked={reason === option} onChange={() => setReason(option)} className="sr-only" />
              <Kbd>{index + 1}</Kbd>
              {REASONS[option]}
            </label>
          ))}
        </fieldset>
        <Field label="Note for the lead" optional>
          <Input value={note} maxLength={2_000} onChange={(event) => setNote(event.target.value)} />
        </Field>
        <div className="flex justify-end gap-2">
          <Button variant="secondary" onClick={() => close(false)}>Cancel</Button>
          <Button type="submit" disabled={!reason}>Skip</Button>
        </div>
      </form>
    </Dialog>
  );
}
