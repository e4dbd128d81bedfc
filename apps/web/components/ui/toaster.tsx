"use client";

import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "../../lib/class-names.ts";
import { toastQueue } from "../../lib/toast-queue.ts";
import { Shown } from "../../lib/visible-text.tsx";

function ToastList() {
  const t = useTranslations();
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className={classNames(
        "rounded-lg border bg-popover shadow-floating transition data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0",
        toast.type === "error" && "border-destructive",
      )}
    >
      <Toast.Content className="flex items-start gap-3 p-4">
        <div className="min-w-0 flex-1">
          <Toast.Title className="text-[0.9375rem] font-medium">
            <Shown>{toast.title}</Shown>
          </Toast.Title>
          {toast.description && (
            <Toast.Description className="text-sm text-muted-foreground">
              <Shown>{toast.description}</Shown>
            </Toast.Description>
          )}
        </div>
        <Toast.Close
          aria-label={t("ui.dismiss")}
          className="rounded-md p-1 text-muted-foreground hover:bg-muted"
        >
          <X aria-hidden className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

/** The place where short-lived messages appear. The app mounts it once. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toastQueue}>
      <Toast.Portal>
        <Toast.Viewport className="fixed end-4 bottom-4 z-60 flex w-[calc(100vw-2rem)] flex-col gap-2 sm:w-96">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}
