"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { type DifferenceRun, wordDifference } from "@laurel/core/text/word-difference";
import { VisibleText } from "../../lib/visible-text.tsx";

type DifferenceViewProps = {
  first: string;
  second: string;
  /** The names of the two texts, such as "Response A". */
  firstName: string;
  secondName: string;
};

function Side({
  name,
  runs,
  own,
}: {
  name: string;
  runs: readonly DifferenceRun[];
  own: "removed" | "added";
}) {
  const t = useTranslations();
  const Mark = own === "removed" ? "del" : "ins";
  return (
    <section aria-label={name} className="min-w-0 rounded-xl border bg-card">
      <h3 className="border-b px-4 py-2 text-[0.9375rem] font-semibold">{name}</h3>
      <p dir="auto" className="difference px-4 py-3">
        {runs.map((run, index) =>
          run.kind === "equal" ? (
            <span key={index}>
              <VisibleText text={run.text} />
            </span>
          ) : run.kind === own ? (
            <Mark key={index}>
              <span className="sr-only">{t("reading.difference.onlyIn", { name })} </span>
              <VisibleText text={run.text} />
              <span className="sr-only">]</span>
            </Mark>
          ) : null,
        )}
      </p>
    </section>
  );
}

/**
 * Two texts side by side, such as two responses, or a rewrite and its original. The words that only one of
 * them has are marked.
 */
export function DifferenceView({ first, second, firstName, secondName }: DifferenceViewProps) {
  const t = useTranslations();
  // Typing in a rewrite must not wait for its comparison.
  const [one, other] = [useDeferredValue(first), useDeferredValue(second)];
  const runs = useMemo(() => wordDifference(one, other), [one, other]);
  if (one === other)
    return (
      <p role="status" className="rounded-xl border bg-card px-4 py-3 text-muted-foreground">
        {t("reading.difference.same", { firstName, secondName })}
      </p>
    );
  return (
    <div className="grid min-w-0 gap-3 lg:grid-cols-2">
      <Side name={firstName} runs={runs} own="removed" />
      <Side name={secondName} runs={runs} own="added" />
    </div>
  );
}
