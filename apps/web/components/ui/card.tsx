import type { ReactNode } from "react";
import { classNames } from "../../lib/class-names.ts";
import { Shown } from "../../lib/visible-text.tsx";

type CardProps = {
  title?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A section of a page in a box, with an optional heading (level 2). */
export function Card({ title, description, actions, className, children }: CardProps) {
  return (
    <section className={classNames("rounded-xl border bg-card p-5 shadow-raised sm:p-6", className)}>
      {(title || actions) && (
        <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
          <div>
            {title && (
              <h2 className="text-lg font-semibold">
                <Shown>{title}</Shown>
              </h2>
            )}
            {description && (
              <p className="mt-0.5 text-[0.9375rem] text-muted-foreground">
                <Shown>{description}</Shown>
              </p>
            )}
          </div>
          {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
