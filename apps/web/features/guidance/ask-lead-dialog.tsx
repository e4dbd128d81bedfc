"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Textarea } from "../../components/ui/input.tsx";

type AskLeadDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onAsk: (text: string) => void;
};

/** Asks the lead about the task on screen. The text stays in the field until it is sent. */
export function AskLeadDialog({ open, onOpenChange, onAsk }: AskLeadDialogProps) {
  const t = useTranslations();
  const [text, setText] = useState("");
  const ask = () => {
    if (text.trim() === "") return;
    onAsk(text.trim());
    setText("");
    onOpenChange(false);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    ask();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    ask();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("guidance.ask.title")}
      description={t("guidance.ask.help")}
    >
      <form onSubmit={onSubmit} className="flex flex-col gap-4">
        <Field label={t("guidance.request")} help={t("guidance.ask.sendHelp")}>
          <Textarea
            autoFocus
            required
            maxLength={4_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button variant="secondary" onClick={() => onOpenChange(false)}>
            {t("guidance.cancel")}
          </Button>
          <Button type="submit" disabled={text.trim() === ""}>
            {t("guidance.ask.send")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
