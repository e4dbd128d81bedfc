"use client";

import { useTranslations } from "next-intl";
import { type PointerEvent, useRef, useState } from "react";
import type { TierTarget } from "@laurel/core/questions/kinds/ranking-rules";
import { classNames } from "../../../lib/class-names.ts";

type RankChipProps = {
  id: string;
  name: string;
  movable: boolean;
  onDrop: (target: TierTarget) => void;
  /** Returns whether the key was used. */
  onKey: (key: string) => boolean;
};

const DRAG_FROM_PX = 5;

/** A placed response. It is dragged by mouse or finger, or moved by the arrow keys while it has the focus. */
export function RankChip({ id, name, movable, onDrop, onKey }: RankChipProps) {
  const t = useTranslations();
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const [offset, setOffset] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const moved = (event: PointerEvent) => {
    if (!start.current) return;
    const by = { x: event.clientX - start.current.x, y: event.clientY - start.current.y };
    if (offset || Math.hypot(by.x, by.y) > DRAG_FROM_PX) setOffset(by);
  };
  const dropped = (event: PointerEvent) => {
    const target = offset ? dropTargetAt(event.clientX, event.clientY) : null;
    start.current = null;
    setOffset(null);
    if (target) onDrop(target);
  };
  return (
    <button
      type="button"
      data-rank-chip={id}
      aria-roledescription={movable ? t("annotate.ranking.movable") : undefined}
      aria-label={
        movable ? t("annotate.ranking.responseWithKeys", { name }) : t("annotate.responseNamed", { name })
      }
      onKeyDown={(event) => {
        if (!movable || !onKey(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={(event) => {
        if (!movable || event.button !== 0) return;
        start.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={moved}
      onPointerUp={dropped}
      onPointerCancel={() => {
        start.current = null;
        setOffset(null);
      }}
      style={
        offset
          ? { transform: `translate(${offset.x}px, ${offset.y}px)`, pointerEvents: "none", zIndex: 30 }
          : undefined
      }
      className={classNames(
        "relative min-h-9 min-w-10 touch-none rounded-md border bg-card px-3 font-semibold",
        movable && "cursor-grab",
        offset && "cursor-grabbing border-primary shadow-lg",
      )}
    >
      {name}
    </button>
  );
}

/**
 * Where an arrow key moves a placed response: left is better and right is worse, the other way round where
 * lines run from right to left. A response in a tie first becomes a tier of its own; from there it joins the
 * next tier in that direction. Null for other keys, and at the end.
 */
export function keyTarget(
  tiers: readonly (readonly string[])[],
  id: string,
  key: string,
  direction: "ltr" | "rtl",
): TierTarget | null {
  const tier = tiers.findIndex((each) => each.includes(id));
  const onwards = direction === "rtl" ? -1 : 1;
  const step = key === "ArrowLeft" ? -onwards : key === "ArrowRight" ? onwards : 0;
  if (step === 0) return null;
  if (tier === -1) return { before: tiers.length };
  if ((tiers[tier]?.length ?? 0) > 1) return { before: step < 0 ? tier : tier + 1 };
  const next = tier + step;
  return next < 0 || next >= tiers.length ? null : { tier: next };
}

/** The tier, or the gap between two tiers, that lies at a point of the window; null if there is none. */
function dropTargetAt(x: number, y: number): TierTarget | null {
  const under = document.elementsFromPoint(x, y);
  const place = under
    .map((element) => element.closest<HTMLElement>("[data-drop-tier],[data-drop-before]"))
    .find((element) => element !== null);
  const { dropTier, dropBefore } = place?.dataset ?? {};
  if (dropTier !== undefined) return { tier: Number(dropTier) };
  return dropBefore === undefined ? null : { before: Number(dropBefore) };
}
