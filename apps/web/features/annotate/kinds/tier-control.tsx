"use client";

import { useDirection } from "@base-ui/react/direction-provider";
import { useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { moveToTier, type TierTarget } from "@laurel/core/questions/kinds/ranking-rules";
import type { RankingAnswer, RankingQuestion } from "@laurel/core/questions/kinds/ranking-schemas";
import type { Translate } from "../../../i18n/translate.ts";
import { letterOf } from "../../reading/response-letter.ts";
import { presentedIds } from "../leased-task.ts";
import type { ControlProps, Offer } from "./desk-kind.ts";
import { OfferButton } from "./offer-button.tsx";
import { keyTarget, RankChip } from "./rank-chip.tsx";
import { TYING } from "./tier-offers.ts";

/**
 * Three or more responses: those placed, best first, and those that wait; by keys, by buttons, or by
 * dragging.
 */
export function TierControl({
  question,
  task,
  answer,
  offers,
  active,
  at,
  onOffer,
  onAnswer,
}: ControlProps<RankingQuestion>) {
  const t = useTranslations();
  const direction = useDirection();
  const [said, setSaid] = useState("");
  const ids = presentedIds(task);
  const ranking = answer?.kind === "ranking" ? answer : undefined;
  const tiers = ranking?.tiers ?? [];
  const placed = tiers.flat();
  const nameOf = (id: string) => letterOf(ids, id);
  const movable = question.form !== "best-worst";

  const move = (id: string, target: TierTarget) => {
    if ("tier" in target && !question.allowTie) return setSaid(t("annotate.ranking.noTies"));
    const next = moveToTier(tiers, id, target);
    const { gaps: _, ...rest } = ranking ?? { kind: "ranking" as const, tiers: [] };
    const moved: RankingAnswer = {
      ...rest,
      tiers: next,
      ...(rest.cut !== undefined && { cut: Math.min(rest.cut, next.length) }),
    };
    onAnswer(moved, 0);
    const tier = next.findIndex((each) => each.includes(id));
    const tied = (next[tier] ?? []).filter((each) => each !== id).map(nameOf);
    const where = { name: nameOf(id), number: tier + 1, count: next.length };
    setSaid(
      tied.length > 0
        ? t("annotate.ranking.tiedPlace", { ...where, others: tied.join(", ") })
        : t("annotate.ranking.place", where),
    );
  };

  const chip = (id: string) => (
    <RankChip
      key={id}
      id={id}
      name={nameOf(id)}
      movable={movable}
      onDrop={(target) => move(id, target)}
      onKey={(key) => {
        const target = keyTarget(tiers, id, key, direction);
        if (target) move(id, target);
        return target !== null;
      }}
    />
  );
  const others = offers.filter(({ id }) => !id.startsWith("choice.") || placed.length === ids.length);
  return (
    <div
      role="group"
      aria-label={question.title}
      data-rank-drop
      className="flex flex-wrap items-center gap-x-4 gap-y-2"
    >
      <ol aria-label={t("annotate.ranking.title")} className="flex min-h-11 flex-wrap items-center gap-1">
        {movable && <DropLane before={0} empty={tiers.length === 0} />}
        {tiers.map((tier, index) => (
          <Fragment key={tier.join(" ")}>
            {ranking?.cut === index && <TierMark />}
            <li data-drop-tier={index} className="flex items-center gap-1 rounded-lg border bg-muted/50 p-1">
              <span className="px-1 text-sm text-muted-foreground tabular-nums">
                {question.form === "best-worst"
                  ? [t("annotate.best"), ranking?.partial ? t("annotate.between") : "", t("annotate.worst")][
                      index
                    ]
                  : index + 1}
              </span>
              {tier.map(chip)}
              {ranking?.gaps?.[index] !== undefined && (
                <span className="px-1 text-sm font-medium text-primary">
                  {">".repeat(ranking.gaps[index])}
                </span>
              )}
            </li>
            {movable && <DropLane before={index + 1} empty={false} />}
          </Fragment>
        ))}
        {ranking?.cut === tiers.length && tiers.length > 0 && <TierMark />}
      </ol>
      <div className="flex flex-wrap items-center gap-1.5">
        {ids.map((id, index) => {
          const offer = offers.find((each) => each.id === `choice.${index + 1}`);
          return offer && !placed.includes(id) ? (
            <OfferButton
              key={id}
              offer={offer}
              active={active}
              onOffer={onOffer}
              label={offer.does}
              className="min-w-14 font-semibold"
            >
              {nameOf(id)}
            </OfferButton>
          ) : null;
        })}
        {others.map((offer) => (
          <OfferButton
            key={offer.id}
            offer={offer}
            active={active}
            chosen={offer.id === "tie" ? at === TYING : undefined}
            onOffer={onOffer}
          >
            <span className="text-sm">{shortOf(t, offer)}</span>
          </OfferButton>
        ))}
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

const SHORT = ["tie", "cut", "bothBad", "back"] as const;

/** The text on the button of an offer. */
function shortOf(t: Translate, { id, does }: Offer): string {
  const short = SHORT.find((offered) => offered === id);
  return short ? t(`annotate.short.${short}`) : does;
}

/** The line below which responses are not acceptable. */
function TierMark() {
  const t = useTranslations();
  return (
    <li className="flex h-9 items-center gap-1 border-s-2 border-destructive ps-1.5 text-xs font-medium text-destructive">
      <span>{t("annotate.ranking.notAcceptable")}</span>
    </li>
  );
}

/** Between two tiers: what is dropped here becomes a tier of its own. */
function DropLane({ before, empty }: { before: number; empty: boolean }) {
  const t = useTranslations();
  return (
    <li
      data-drop-before={before}
      className={
        empty
          ? "flex min-h-11 min-w-44 items-center justify-center rounded-lg border border-dashed px-3 text-sm text-muted-foreground"
          : "h-11 w-3 shrink-0 rounded data-over:bg-primary-soft"
      }
    >
      {empty && t("annotate.ranking.dropBest")}
    </li>
  );
}
