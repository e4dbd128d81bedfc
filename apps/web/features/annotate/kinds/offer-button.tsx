"use client";

import type { MouseEvent, ReactNode } from "react";
import { classNames } from "../../../lib/class-names.ts";
import { KeyHint } from "../keys.tsx";
import type { Offer } from "./desk-kind.ts";

type OfferButtonProps = {
  offer: Offer;
  chosen?: boolean;
  /** Whether it shows its key. */
  active: boolean;
  onOffer: (offer: Offer, event: MouseEvent) => void;
  children: ReactNode;
  className?: string;
  /** The full name for screen readers, where there is no room to show it. */
  label?: string;
};

/** One answer, or one step of an answer, with its key. */
export function OfferButton({
  offer,
  chosen,
  active,
  onOffer,
  children,
  className,
  label,
}: OfferButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      title={offer.does}
      onClick={(event) => onOffer(offer, event)}
      className={classNames(
        "flex min-h-10 min-w-0 items-center justify-center gap-1.5 rounded-lg border border-input/60 bg-card px-2.5 py-1 text-[0.9375rem] leading-tight transition-colors hover:border-primary hover:bg-primary-soft hover:text-primary-soft-foreground aria-pressed:border-primary aria-pressed:bg-primary aria-pressed:text-primary-foreground",
        className,
      )}
    >
      {label === undefined ? (
        children
      ) : (
        <>
          <span aria-hidden className="contents">
            {children}
          </span>
          <span className="sr-only">{label}</span>
        </>
      )}
      {active && <KeyHint id={offer.id} />}
    </button>
  );
}
