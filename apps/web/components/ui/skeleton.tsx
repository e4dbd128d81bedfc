import { classNames } from "../../lib/class-names.ts";

/** The place of something that is still loading; say so in words beside it. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classNames("animate-pulse rounded-md bg-muted", className)} />;
}
