"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import type { SkipReason } from "@laurel/core/judging/skips";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Kbd } from "../../components/ui/kbd.tsx";
import { isField } from "./is-field.ts";

const REASONS = [
  "unclear",
  "language",
  "harmful",
  "broken",
  "other",
] as const satisfies readonly SkipReason[];

type SkipDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSkip: (reason: SkipReason, note: string) => void;
};

/** Why this task is given to somebody else: a reason by its number, and a note if one likes. */
export function SkipDialog({ open, onOpenChange, onSkip }: SkipDialogProps) {
  const t = useTranslations();
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
    const picked = REASONS[Number(event.key) - 1];
    const writing =
      isField(event.target) && event.target instanceof HTMLInputElement && event.target.type !== "radio";
    if (!picked || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setReason(picked);
    event.currentTarget.querySelector<HTMLInputElement>(`[value=${picked}]`)?.focus();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={t("annotate.skipThisTask")}
      description={t("annotate.itGoesToSomebody")}
    >
      <form
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
        className="flex flex-col gap-4"
      >
        <fieldset className="flex flex-col gap-1.5">
          <legend className="sr-only">{t("annotate.reason")}</legend>
          {REASONS.map((option, index) => (
            <label
              key={option}
              className="flex cursor-pointer items-center gap-3 rounded-lg border px-3 py-2.5 text-[0.9375rem] has-checked:border-primary has-checked:bg-primary-soft has-checked:text-primary-soft-foreground has-focus-visible:outline-2 has-focus-visible:outline-ring"
            >
              <input
                type="radio"
                name="reason"
                value={option}
                autoFocus={index === 0}
                checked={reason === option}
                onChange={() => setReason(option)}
                className="sr-only"
              />
              <Kbd>{index + 1}</Kbd>
              {t(`annotate.reasons.${option}`)}
            </label>
          ))}
        </fieldset>
        <Field label={t("annotate.noteForTheLead")} optional>
          <Input value={note} maxLength={2_000} onChange={(event) => setNote(event.target.value)} />
        </Field>
        <div className="flex justify-end gap-2">
          <Button variant="secondary" onClick={() => close(false)}>
            {t("annotate.cancel")}
          </Button>
          <Button type="submit" disabled={!reason}>
            {t("annotate.skip")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
