"use client";

import { Menu as BaseMenu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import Link from "next/link";
import { type ReactElement, type ReactNode, useState } from "react";
import { classNames } from "../../lib/class-names.ts";
import { Shown } from "../../lib/visible-text.tsx";

/** A menu under its trigger (any button element); fill it with `MenuItem`s. */
export function Menu({
  trigger,
  children,
  align = "end",
}: {
  trigger: ReactElement;
  children: ReactNode;
  align?: "start" | "end";
}) {
  // Landmarks hold all that a page says, so an open menu lies within the main one.
  const [main, setMain] = useState<HTMLElement | null>(null);
  return (
    <BaseMenu.Root onOpenChange={(open) => open && setMain(document.querySelector("main"))}>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal container={main ?? undefined}>
        <BaseMenu.Positioner sideOffset={6} align={align} className="z-50 outline-hidden">
          <BaseMenu.Popup className="max-h-(--available-height) min-w-48 overflow-y-auto rounded-lg border bg-popover p-1 shadow-floating outline-hidden">
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

type MenuItemProps = {
  onClick?: () => void;
  href?: string;
  disabled?: boolean;
  destructive?: boolean;
  children: ReactNode;
};

/** One action, or with `href` one destination, of a `Menu`. */
export function MenuItem({ onClick, href, disabled, destructive = false, children }: MenuItemProps) {
  const className = classNames(
    "flex cursor-default items-center gap-2.5 rounded-md px-2.5 py-2 text-[0.9375rem] outline-hidden select-none data-disabled:text-muted-foreground data-highlighted:bg-muted [&_svg]:size-4 [&_svg]:text-muted-foreground",
    destructive && "text-destructive [&_svg]:text-destructive",
  );
  if (href)
    return (
      <BaseMenu.LinkItem closeOnClick render={<Link href={href} />} className={className}>
        {children}
      </BaseMenu.LinkItem>
    );
  return (
    <BaseMenu.Item onClick={onClick} disabled={disabled} className={className}>
      {children}
    </BaseMenu.Item>
  );
}

type MenuChoicesProps<Value extends string> = {
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  options: readonly { readonly value: Value; readonly label: string }[];
};

const CHOICE =
  "grid cursor-default grid-cols-[1rem_1fr] items-center gap-2 rounded-md px-2 py-1.5 text-[0.9375rem] outline-hidden select-none data-highlighted:bg-muted [&_svg]:size-4 [&_svg]:text-primary";

/** Values of which one holds, in a `Menu`, under what they are about. */
export function MenuChoices<Value extends string>({
  label,
  value,
  onValueChange,
  options,
}: MenuChoicesProps<Value>) {
  return (
    <BaseMenu.Group>
      <BaseMenu.GroupLabel className="px-2 pt-2 pb-1 text-sm font-medium text-muted-foreground">
        {label}
      </BaseMenu.GroupLabel>
      <BaseMenu.RadioGroup value={value} onValueChange={onValueChange}>
        {options.map((option) => (
          <BaseMenu.RadioItem key={option.value} value={option.value} closeOnClick className={CHOICE}>
            <BaseMenu.RadioItemIndicator>
              <Check aria-hidden />
            </BaseMenu.RadioItemIndicator>
            <span className="col-start-2">
              <Shown>{option.label}</Shown>
            </span>
          </BaseMenu.RadioItem>
        ))}
      </BaseMenu.RadioGroup>
    </BaseMenu.Group>
  );
}

/** Something that holds or not, in a `Menu`. */
export function MenuCheck({
  checked,
  onCheckedChange,
  children,
}: {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  children: ReactNode;
}) {
  return (
    <BaseMenu.CheckboxItem
      checked={checked}
      onCheckedChange={onCheckedChange}
      closeOnClick
      className={classNames(CHOICE, "mt-1 border-t")}
    >
      <BaseMenu.CheckboxItemIndicator>
        <Check aria-hidden />
      </BaseMenu.CheckboxItemIndicator>
      <span className="col-start-2">{children}</span>
    </BaseMenu.CheckboxItem>
  );
}
