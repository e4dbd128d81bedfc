"use client";

import { Select as BaseSelect } from "@base-ui/react/select";
import { Check, ChevronsUpDown } from "lucide-react";
import { classNames } from "../../lib/class-names.ts";
import { Shown } from "../../lib/visible-text.tsx";
import { controlStyles } from "./control-styles.ts";

type Option<Value> = { value: Value; label: string };
type SelectProps<Value> = {
  value: Value;
  onValueChange: (value: Value) => void;
  options: readonly Option<Value>[];
  label?: string;
  disabled?: boolean;
  className?: string;
};

/** One of several values. Give `label` when it stands outside a `Field` (a `Field` needs `forSelect`). */
export function Select<Value extends string | number>({
  value,
  onValueChange,
  options,
  label,
  disabled,
  className,
}: SelectProps<Value>) {
  return (
    <BaseSelect.Root
      items={[...options]}
      value={value}
      onValueChange={(next) => next !== null && onValueChange(next)}
      disabled={disabled}
    >
      <BaseSelect.Trigger
        aria-label={label}
        className={classNames(
          controlStyles,
          "flex h-10 min-w-36 items-center justify-between gap-2 text-start",
          className,
        )}
      >
        <BaseSelect.Value className="truncate" />
        <BaseSelect.Icon>
          <ChevronsUpDown aria-hidden className="size-4 text-muted-foreground" />
        </BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-hidden">
          <BaseSelect.Popup className="max-h-[min(24rem,var(--available-height))] min-w-(--anchor-width) overflow-y-auto rounded-lg border bg-popover p-1 shadow-floating outline-hidden">
            {options.map((option) => (
              <BaseSelect.Item
                key={option.value}
                value={option.value}
                className="grid cursor-default grid-cols-[1rem_1fr] items-center gap-2 rounded-md px-2 py-2 text-[0.9375rem] outline-hidden select-none data-highlighted:bg-muted"
              >
                <BaseSelect.ItemIndicator>
                  <Check aria-hidden className="size-4 text-primary" />
                </BaseSelect.ItemIndicator>
                <BaseSelect.ItemText className="col-start-2">
                  <Shown>{option.label}</Shown>
                </BaseSelect.ItemText>
              </BaseSelect.Item>
            ))}
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}
