import type { MouseEvent } from "react";
import { Kbd } from "../../components/ui/kbd.tsx";
import { classNames } from "../../lib/class-names.ts";
import type { Shortcut } from "./shortcuts.ts";

type ChoiceButtonProps = { title: string; detail: string; /** Completes the name where there is no room to show it. */ unsaid: string; shortcut: Shortcut | null; chosen: boolean; onClick: (event: MouseEvent) => void; className?: string };

/** One answer, with its key. */
export function ChoiceButton({ title, detail, unsaid, shortcut, chosen, onClick, className }: ChoiceButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      aria-keyshortcuts={shortcut?.key}
      onClick={onClick}
      className={classNames(
        "flex min-h-12 min-w-0 flex-1 flex-col items-center justify-center rounded-lg border border-input/60 bg-card px-0.5 py-1 leading-tight transition-colors hover:border-primary hover:bg-primary-soft hover:text-primary-soft-foreground aria-pressed:border-primary aria-pressed:bg-primary aria-pressed:text-primary-foreground lg:flex-row lg:gap-2 lg:px-2",
        className,
      )}
    >
      <span className="font-semibold">{title} </span>
      {detail && <span className="text-[0.6875rem] sm:text-xs lg:text-sm">{detail} </span>}
      {unsaid && <span className="sr-only">{unsaid}</span>}
      {shortcut && (
        <span className="hidden lg:inline-flex" aria-hidden>
          <Kbd>{shortcut.shown}</Kbd>
        </span>
      )}
    </button>
  );
}
