import { NameText } from "../markdown/name-text.tsx";
import type { Fact } from "./spec/unusual-words.ts";

/** Facts with their labels, two beside each other where there is room. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="grid gap-x-8 gap-y-2 text-[0.9375rem] sm:grid-cols-2">
      {facts.map(({ label, value }) => (
        <div key={label} className="flex gap-3">
          <dt className="w-32 shrink-0 text-muted-foreground">{label}</dt>
          <dd className="min-w-0 break-words">
            <NameText text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
