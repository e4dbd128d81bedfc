"use client";

import { AlertDialog as BaseAlertDialog } from "@base-ui/react/alert-dialog";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Shown } from "../../lib/visible-text.tsx";
import { Button } from "./button.tsx";

type AlertDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  children: ReactNode;
  action: string;
  onConfirm: () => void;
  busy?: boolean;
  destructive?: boolean;
};

/** Asks before something that can't be taken back. `action` is the button's text: a verb, never "OK". */
export function AlertDialog({
  open,
  onOpenChange,
  title,
  children,
  action,
  onConfirm,
  busy = false,
  destructive = false,
}: AlertDialogProps) {
  const t = useTranslations();
  return (
    <BaseAlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <BaseAlertDialog.Portal>
        <BaseAlertDialog.Backdrop className="fixed inset-0 z-40 bg-backdrop" />
        <BaseAlertDialog.Popup className="fixed top-1/2 left-1/2 z-50 w-[calc(100vw-2rem)] max-w-md -translate-x-1/2 -translate-y-1/2 rounded-xl border bg-popover p-5 shadow-floating outline-hidden">
          <BaseAlertDialog.Title className="text-lg font-semibold">
            <Shown>{title}</Shown>
          </BaseAlertDialog.Title>
          <BaseAlertDialog.Description
            render={<div />}
            className="mt-2 text-[0.9375rem] text-muted-foreground"
          >
            {children}
          </BaseAlertDialog.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <BaseAlertDialog.Close render={<Button variant="secondary">{t("ui.cancel")}</Button>} />
            <Button variant={destructive ? "destructive" : "primary"} busy={busy} onClick={onConfirm}>
              {action}
            </Button>
          </div>
        </BaseAlertDialog.Popup>
      </BaseAlertDialog.Portal>
    </BaseAlertDialog.Root>
  );
}
