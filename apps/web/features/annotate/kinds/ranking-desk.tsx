"use client";

import { useTranslations } from "next-intl";
import type { RankingQuestion } from "@laurel/core/questions/kinds/ranking-schemas";
import { classNames } from "../../../lib/class-names.ts";
import { presentedIds } from "../leased-task.ts";
import type { ControlProps, DeskKind } from "./desk-kind.ts";
import { OfferButton } from "./offer-button.tsx";
import { isSameRanking, pairOffers, type ScalePoint, scalePoints } from "./pair-scale.ts";
import { TierControl } from "./tier-control.tsx";
import { tierOffers } from "./tier-offers.ts";

export const RANKING_DESK: DeskKind<RankingQuestion> = {
  startAt: () => 0,
  offers: (t, state) => (state.task.responses.length === 2 ? pairOffers(t, state) : tierOffers(t, state)),
  instant: (_question, task) => task.responses.length === 2,
  Control: RankingControl,
};

/** Two responses on a scale, more in tiers. */
function RankingControl(props: ControlProps<RankingQuestion>) {
  return props.task.responses.length === 2 ? <ScaleControl {...props} /> : <TierControl {...props} />;
}

/** The scale for two responses, from A much better over the tie to B much better; then both bad. */
function ScaleControl({ question, task, answer, offers, active, onOffer }: ControlProps<RankingQuestion>) {
  const t = useTranslations();
  const points = scalePoints(t, question, presentedIds(task));
  const own = question.labels !== undefined;
  const button = (point: ScalePoint, className: string) => {
    const offer = offers.find(({ id }) => id === point.id);
    return (
      offer && (
        <OfferButton
          key={point.id}
          offer={offer}
          active={active}
          chosen={isSameRanking(point.answer, answer)}
          onOffer={onOffer}
          label={point.label}
          className={className}
        >
          <span
            className={classNames(
              "flex min-w-0 flex-col items-center lg:flex-row lg:gap-2",
              own && "text-center",
            )}
          >
            {own ? (
              <span className="text-[0.6875rem] sm:text-xs lg:text-sm">{point.label}</span>
            ) : (
              <span className="text-center font-semibold whitespace-normal">{point.title}</span>
            )}
            {!own && point.detail && (
              <span className="text-[0.6875rem] sm:text-xs lg:text-sm">{point.detail}</span>
            )}
          </span>
        </OfferButton>
      )
    );
  };
  return (
    <div role="group" aria-label={question.title} className="flex flex-wrap gap-1.5 lg:flex-nowrap lg:gap-4">
      <div className="flex min-w-0 basis-full gap-1 sm:gap-1.5 lg:flex-1 lg:basis-auto">
        {points
          .filter(({ id }) => id !== "bothBad")
          .map((point) => button(point, "min-h-12 flex-1 px-0.5 lg:px-2"))}
      </div>
      {points
        .filter(({ id }) => id === "bothBad")
        .map((point) => button(point, "flex-1 lg:min-w-32 lg:flex-none"))}
    </div>
  );
}
