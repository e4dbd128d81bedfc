"use client";

import { Checkbox as BaseCheckbox } from "@base-ui/react/checkbox";
import { Check } from "lucide-react";
import type { ReactNode } from "react";

type CheckboxProps = {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
  help?: ReactNode;
  children: ReactNode;
};

/** A box to tick, with its label to the right. */
export function Checkbox({ checked, onCheckedChange, disabled, help, children }: CheckboxProps) {
  return (
    <label className="flex items-start gap-2.5 text-[0.9375rem] has-data-disabled:text-muted-foreground">
      <BaseCheckbox.Root
        checked={checked}
        onCheckedChange={onCheckedChange}
        disabled={disabled}
        className="mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-md border border-input bg-card data-checked:border-primary data-checked:bg-primary data-disabled:border-border data-disabled:bg-muted"
      >
        <BaseCheckbox.Indicator>
          <Check aria-hidden className="size-4 text-primary-foreground" strokeWidth={3} />
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      <span>
        {children}
        {help && <span className="block text-sm text-muted-foreground">{help}</span>}
      </span>
    </label>
  );
}
