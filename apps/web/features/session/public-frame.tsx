import type { ReactNode } from "react";
import { Brand } from "../shell/brand.tsx";

/** The frame of pages for people who are not signed in: one card in the middle. */
export function PublicFrame({
  title,
  description,
  children,
}: {
  title: string;
  description?: ReactNode;
  children: ReactNode;
}) {
  return (
    <main id="main" className="flex min-h-dvh flex-col items-center justify-center gap-6 px-4 py-10">
      <Brand />
      <section className="w-full max-w-md rounded-xl border bg-card p-6 shadow-raised sm:p-8">
        <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
        {description && <p className="mt-1 text-[0.9375rem] text-muted-foreground">{description}</p>}
        <div className="mt-6">{children}</div>
      </section>
    </main>
  );
}
