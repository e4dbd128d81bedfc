import { useTranslations } from "next-intl";
import { ShareBar } from "./share-bar.tsx";

type Share = { readonly category: "first" | "tie" | "second" | "both-bad"; readonly votes: number };

/**
 * Shares of preferences, ties and both-bad. Which response is the first is arbitrary, so both preferences are
 * one share.
 */
export function VoteShares({ shares }: { shares: readonly Share[] }) {
  const t = useTranslations();
  const votesOf = (...categories: readonly string[]) =>
    shares
      .filter((share) => categories.includes(share.category))
      .reduce((sum, share) => sum + share.votes, 0);
  const parts = [
    { label: t("results.preferredOne"), votes: votesOf("first", "second"), colour: "bg-primary" },
    { label: t("results.tie"), votes: votesOf("tie"), colour: "bg-input" },
    { label: t("results.bothBad"), votes: votesOf("both-bad"), colour: "bg-destructive" },
  ];
  return <ShareBar parts={parts} />;
}
