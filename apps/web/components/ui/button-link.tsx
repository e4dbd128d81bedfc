import type { VariantProps } from "class-variance-authority";
import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "../../lib/class-names.ts";
import { buttonStyles } from "./button-styles.ts";

/** A link that looks like a button. */
export function ButtonLink({
  variant,
  size,
  className,
  ...rest
}: ComponentProps<typeof Link> & VariantProps<typeof buttonStyles>) {
  return <Link {...rest} className={classNames(buttonStyles({ variant, size }), className)} />;
}
