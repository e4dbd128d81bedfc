"use client";

import { Menu as BaseMenu } from "@base-ui/react/menu";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "../../lib/class-names.ts";

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
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
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
