"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import type { SkipReason } from "@laurel/core/judging/skips";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Kbd } from "../../components/ui/kbd.tsx";
import { AskLeadDialog } from "../guidance/ask-lead-dialog.tsx";
import { ReadingControls } from "../reading/reading-controls.tsx";
import type { ReadingSettings } from "../reading/reading-style.tsx";
import { isField, SHORTCUTS, shortcutWords, shownKey, useOwnKeys } from "./keys.tsx";
import type { Offer } from "./kinds/desk-kind.ts";

export type JudgeDialogName = "skip" | "help" | "ask" | "reading";

export type JudgeDialogsProps = {
  open: JudgeDialogName | null;
  onClose: () => void;
  offers: readonly Offer[];
  offered: (id: string) => boolean;
  reading: ReadingSettings;
  onReading: (reading: ReadingSettings) => void;
  onSkip: (reason: SkipReason, note: string) => void;
  onAsk: (text: string) => void;
};

/** What opens over the judging page. It is loaded after the page itself, which therefore appears sooner. */
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
        title={t("annotate.textSettings.title")}
        description={t("annotate.textSettings.help")}
      >
        <ReadingControls value={reading} onChange={onReading} />
      </Dialog>
    </>
  );
}

type HelpDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What the keys of the active question do now. */
  offers: readonly Offer[];
  offered: (id: string) => boolean;
};

/** Every key that does something now, from the same table that the keys work by. */
function HelpDialog({ open, onOpenChange, offers, offered }: HelpDialogProps) {
  const t = useTranslations();
  const own = useOwnKeys();
  const does = new Map<string, string>(offers.map((offer) => [offer.id, offer.does]));
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("annotate.shortcuts.title")}
      description={t("annotate.shortcuts.help")}
    >
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 text-[0.9375rem]">
        {SHORTCUTS.filter(({ id }) => offered(id)).map((shortcut) => (
          <div key={shortcut.id} className="contents">
            <dt className="text-end">
              <Kbd>{shownKey(shortcut.id, own)}</Kbd>
            </dt>
            <dd>{does.get(shortcut.id) ?? shortcutWords(t, shortcut)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

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

/**
 * Asks why this task should go to somebody else: for a reason, chosen by its number, and an optional note.
 */
function SkipDialog({ open, onOpenChange, onSkip }: SkipDialogProps) {
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
      title={t("annotate.skipDialog.title")}
      description={t("annotate.skipDialog.help")}
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
          <legend className="sr-only">{t("annotate.skipDialog.reason")}</legend>
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
        <Field label={t("annotate.skipDialog.note")} optional>
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
