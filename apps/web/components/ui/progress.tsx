"use client";

import { Progress as BaseProgress } from "@base-ui/react/progress";
import { Shown } from "../../lib/visible-text.tsx";

type ProgressProps = {
  label: string;
  value: number | null;
  max?: number;
  hideLabel?: boolean;
  detail?: string;
};

/** How far something has come; `value: null` means that it is not known yet. */
export function Progress({ label, value, max = 100, hideLabel = false, detail }: ProgressProps) {
  return (
    <BaseProgress.Root
      value={value}
      max={Math.max(max, 1)}
      {...(hideLabel && { "aria-label": label })}
      className="flex flex-col gap-1.5"
    >
      {!hideLabel && (
        <div className="flex justify-between gap-4 text-sm">
          <BaseProgress.Label className="font-medium">
            <Shown>{label}</Shown>
          </BaseProgress.Label>
          {detail && <span className="text-muted-foreground tabular-nums">{detail}</span>}
        </div>
      )}
      <BaseProgress.Track className="h-2 overflow-hidden rounded-full bg-muted">
        <BaseProgress.Indicator className="h-full rounded-full bg-primary transition-[width] data-indeterminate:w-1/3 data-indeterminate:animate-pulse" />
      </BaseProgress.Track>
    </BaseProgress.Root>
  );
}
