"use client";

import { Check, ThumbsDown, ThumbsUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { BinaryQuestion } from "@laurel/core/questions/kinds/binary-schemas";
import { classNames } from "../../../../lib/class-names.ts";
import { letterOf } from "../../letter-of.ts";
import { presentedIds } from "../../presented-ids.ts";
import type { ControlProps } from "../desk-kind.ts";
import { OfferButton } from "../offer-button.tsx";
import { binaryWords } from "./binary-words.ts";
import { labelOffers } from "./label-offers.ts";
import { labelsOf } from "./labels-of.ts";

/** Two buttons a response; of several responses, the one whose turn it is stands out. */
export function BinaryControl({ at, active, onOffer, ...state }: ControlProps<BinaryQuestion>) {
  const t = useTranslations();
  const { question, task, answer } = state;
  const ids = presentedIds(task);
  const icons = question.about === "quality" ? [ThumbsUp, ThumbsDown] : [Check, X];
  const words = binaryWords(t, question);
  return (
    <div role="group" aria-label={question.title} className="flex flex-wrap gap-3">
      {ids.map((id, index) => (
        <div
          key={id}
          className={classNames(
            "flex min-w-64 flex-1 items-center gap-2 rounded-xl p-1",
            ids.length > 1 && active && index === at && "bg-primary-soft/60",
          )}
        >
          {ids.length > 1 && <span className="w-6 text-center font-semibold">{letterOf(index)}</span>}
          {labelOffers(t, state, index).map((offer, choice) => {
            const Icon = icons[choice] ?? Check;
            return (
              <OfferButton
                key={offer.id}
                offer={offer}
                active={active && index === at}
                chosen={labelsOf(answer)[id] === (choice === 0)}
                onOffer={onOffer}
                label={offer.does}
                className="min-h-12 flex-1"
              >
                <Icon aria-hidden className="size-5" />{" "}
                <span className="font-semibold capitalize">{words[choice]}</span>
              </OfferButton>
            );
          })}
        </div>
      ))}
    </div>
  );
}
