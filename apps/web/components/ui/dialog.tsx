"use client";

import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "../../lib/class-names.ts";
import { Shown } from "../../lib/visible-text.tsx";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  footer?: ReactNode;
  /** `side` is a sheet at the edge where lines end. */
  place?: "centre" | "side";
  wide?: boolean;
  children: ReactNode;
};

const PLACES = {
  centre:
    "top-1/2 left-1/2 max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 rounded-xl data-ending-style:scale-98 data-starting-style:scale-98",
  side: "top-0 end-0 h-dvh w-full data-ending-style:translate-x-6 data-starting-style:translate-x-6 rtl:data-ending-style:-translate-x-6 rtl:data-starting-style:-translate-x-6 sm:w-[34rem]",
};

/** A modal dialog: title, body that scrolls, footer for its buttons. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  footer,
  place = "centre",
  wide = false,
  children,
}: DialogProps) {
  const t = useTranslations();
  return (
    <BaseDialog.Root open={open} onOpenChange={onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-backdrop transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Popup
          className={classNames(
            "fixed z-50 flex flex-col border bg-popover shadow-floating outline-hidden transition duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0",
            PLACES[place],
            place === "centre" && (wide ? "max-w-3xl" : "max-w-lg"),
          )}
        >
          <div className="flex items-start justify-between gap-4 px-5 pt-4 pb-2">
            <div>
              <BaseDialog.Title className="text-lg font-semibold">
                <Shown>{title}</Shown>
              </BaseDialog.Title>
              {description && (
                <BaseDialog.Description className="mt-0.5 text-sm text-muted-foreground">
                  <Shown>{description}</Shown>
                </BaseDialog.Description>
              )}
            </div>
            <BaseDialog.Close
              aria-label={t("ui.close")}
              className="-me-1.5 rounded-md p-1.5 text-muted-foreground hover:bg-muted hover:text-foreground"
            >
              <X aria-hidden className="size-5" />
            </BaseDialog.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-2 pb-5">{children}</div>
          {footer && <div className="flex flex-wrap justify-end gap-2 border-t px-5 py-3">{footer}</div>}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
