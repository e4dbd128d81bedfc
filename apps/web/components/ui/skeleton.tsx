import { classNames } from "../../lib/class-names.ts";

/** A placeholder for something that is loading; words beside it must say so. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classNames("animate-pulse rounded-md bg-muted", className)} />;
}
