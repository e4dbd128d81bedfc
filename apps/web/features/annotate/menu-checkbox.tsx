"use client";

import { Menu as BaseMenu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactNode } from "react";

/** A setting that is on or off, in a menu. */
export function MenuCheckbox({
  checked,
  onChange,
  help,
  children,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  help: ReactNode;
  children: ReactNode;
}) {
  return (
    <BaseMenu.CheckboxItem
      checked={checked}
      onCheckedChange={onChange}
      className="flex max-w-72 cursor-default items-start gap-2.5 rounded-md border-t px-2.5 py-2 text-[0.9375rem] outline-hidden select-none data-highlighted:bg-muted"
    >
      <span className="mt-1 flex size-4 shrink-0 items-center justify-center rounded border border-input">
        {checked && <Check aria-hidden className="size-3" />}
      </span>
      <span>
        {children}
        <span className="block text-sm text-muted-foreground">{help}</span>
      </span>
    </BaseMenu.CheckboxItem>
  );
}
