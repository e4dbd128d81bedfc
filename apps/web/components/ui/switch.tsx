"use client";

import { Switch as BaseSwitch } from "@base-ui/react/switch";
import type { ReactNode } from "react";

type SwitchProps = { checked: boolean; onCheckedChange: (checked: boolean) => void; disabled?: boolean; help?: ReactNode; children: ReactNode };

/** Something that is on or off at once, with its label. */
export function Switch({ checked, onCheckedChange, disabled, help, children }: SwitchProps) {
  return (
    <label className="flex items-start justify-between gap-4 text-[0.9375rem] has-data-disabled:text-muted-foreground">
      <span>
        {children}
        {help && <span className="block text-sm text-muted-foreground">{help}</span>}
      </span>
      <BaseSwitch.Root checked={checked} onCheckedChange={onCheckedChange} disabled={disabled} className="mt-0.5 flex h-6 w-10 shrink-0 items-center rounded-full bg-input p-0.5 transition-colors data-checked:bg-primary">
        <BaseSwitch.Thumb className="size-5 rounded-full bg-white shadow-raised transition-transform data-checked:translate-x-4 dark:bg-background" />
      </BaseSwitch.Root>
    </label>
  );
}
