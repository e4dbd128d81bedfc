import type { VariantProps } from "class-variance-authority";
import { LoaderCircle } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "../../lib/class-names.ts";
import { buttonStyles } from "./button-styles.ts";

type ButtonProps = ComponentProps<"button"> & VariantProps<typeof buttonStyles> & { busy?: boolean };

/** A button. `busy` disables it and shows that something is under way. */
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
