"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { classNames } from "../../lib/class-names.ts";

/**
 * A link of a navigation, marked when it leads to the current page, or with `within` also to a page above it.
 */
export function NavLink({
  href,
  within = true,
  className,
  children,
}: {
  href: string;
  within?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const path = usePathname();
  const current = path === href || (within && path.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className={classNames(
        "font-medium text-muted-foreground hover:text-foreground aria-[current]:text-foreground",
        className,
      )}
    >
      {children}
    </Link>
  );
}
