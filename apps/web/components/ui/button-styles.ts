import { cva } from "class-variance-authority";

/** Looks of buttons, also for links that act as buttons. */
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
