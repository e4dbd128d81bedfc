import { useTranslations } from "next-intl";
import { showShare } from "../plots/show-share.ts";

type Share = { readonly category: "first" | "tie" | "second" | "both-bad"; readonly votes: number };

/** Shares of preferences, ties and both-bad. Which response is the first is arbitrary, so both preferences are one share. */
export function VoteShares({ shares }: { shares: readonly Share[] }) {
  const t = useTranslations();
  const votesOf = (...categories: readonly string[]) => shares.filter((share) => categories.includes(share.category)).reduce((sum, share) => sum + share.votes, 0);
  const parts = [
    { label: t("results.preferredOne"), votes: votesOf("first", "second"), colour: "bg-primary" },
    { label: t("results.tie"), votes: votesOf("tie"), colour: "bg-input" },
    { label: t("results.bothBad"), votes: votesOf("both-bad"), colour: "bg-destructive" },
  ];
  const total = parts.reduce((sum, part) => sum + part.votes, 0);
  if (total === 0) return null;
  return (
    <div>
      <div aria-hidden className="flex h-3 gap-0.5 overflow-hidden rounded-full">
        {parts.map((part) => <span key={part.label} className={part.colour} style={{ width: `${(part.votes / total) * 100}%` }} />)}
      </div>
      <dl className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {parts.map((part) => (
          <div key={part.label} className="flex items-center gap-1.5">
            <span aria-hidden className={`size-2.5 rounded-full ${part.colour}`} />
            <dt className="text-muted-foreground">{part.label}</dt>
            <dd className="tabular-nums">{showShare(part.votes / total)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
