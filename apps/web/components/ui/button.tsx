import { cva, type VariantProps } from "class-variance-authority";
import { LoaderCircle } from "lucide-react";
import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "../../lib/class-names.ts";

/** The styles of buttons, also for links that act as buttons. */
export const buttonStyles = cva(
  "inline-flex shrink-0 items-center justify-center gap-2 rounded-lg font-medium whitespace-nowrap select-none transition-colors disabled:cursor-not-allowed disabled:border-border disabled:bg-muted disabled:text-muted-foreground [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-primary text-primary-foreground hover:not-disabled:bg-primary-hover",
        secondary: "border border-input/60 bg-card text-foreground hover:not-disabled:bg-muted",
        ghost: "text-foreground hover:not-disabled:bg-muted disabled:bg-transparent",
        destructive: "bg-destructive text-destructive-foreground hover:not-disabled:bg-destructive-hover",
      },
      size: {
        small: "h-8 px-3 text-sm",
        medium: "h-10 px-4 text-[0.9375rem]",
        large: "h-12 px-6 text-base",
        icon: "size-9",
      },
    },
    defaultVariants: { variant: "primary", size: "medium" },
  },
);

type ButtonProps = ComponentProps<"button"> & VariantProps<typeof buttonStyles> & { busy?: boolean };

/** A button. `busy` disables it and shows that work is under way. */
export function Button({
  variant,
  size,
  busy = false,
  disabled,
  type = "button",
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={classNames(buttonStyles({ variant, size }), className)}
    >
      {busy && <LoaderCircle aria-hidden className="animate-spin" />}
      {children}
    </button>
  );
}

/** A link that looks like a button. */
export function ButtonLink({
  variant,
  size,
  className,
  ...rest
}: ComponentProps<typeof Link> & VariantProps<typeof buttonStyles>) {
  return <Link {...rest} className={classNames(buttonStyles({ variant, size }), className)} />;
}
