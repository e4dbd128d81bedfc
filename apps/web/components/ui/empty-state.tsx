import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type EmptyStateProps = { icon?: LucideIcon; title: string; children?: ReactNode; actions?: ReactNode };

/** Why there is nothing here, and what to do about it. */
export function EmptyState({ icon: Icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 rounded-xl border border-dashed px-6 py-14 text-center">
      {Icon && <Icon aria-hidden className="mb-1 size-8 text-muted-foreground" strokeWidth={1.5} />}
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="max-w-prose text-[0.9375rem] text-muted-foreground">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
