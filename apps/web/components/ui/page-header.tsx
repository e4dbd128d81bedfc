import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { NameText, Shown } from "../../lib/visible-text.tsx";

type PageHeaderProps = { title: ReactNode; description?: ReactNode; actions?: ReactNode };

/** The heading (level 1) of a page, what the page is for, and its main actions. */
export function PageHeader({ title, description, actions }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-4">
      <div className="min-w-0">
        <h1 className="text-2xl font-semibold tracking-tight text-balance break-words sm:text-[1.75rem]">
          <Shown>{title}</Shown>
        </h1>
        {description && (
          <div className="mt-1 max-w-prose text-pretty text-muted-foreground">
            <Shown>{description}</Shown>
          </div>
        )}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}

/** A link above a page's heading that leads to its parent page. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      className="mb-3 inline-flex items-center gap-1.5 rounded text-[0.9375rem] text-muted-foreground hover:text-foreground"
    >
      <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" /> <NameText text={children} />
    </Link>
  );
}
