"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Input } from "../../components/ui/input.tsx";
import { useFindInText } from "./use-find-in-text.ts";

type FindInTextProps = { container: RefObject<Element | null>; onClose: () => void };

/** A bar that finds words in the texts of a container: Enter and Shift+Enter step, Escape closes. */
export function FindInText({ container, onClose }: FindInTextProps) {
  const t = useTranslations();
  const [wanted, setWanted] = useState("");
  const { count, at, go } = useFindInText(container, wanted);
  const said =
    wanted.trim() === ""
      ? ""
      : count === 0
        ? t("reading.notFound")
        : t("reading.atOfCount", { at: at + 1, count });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") onClose();
    else go(event.shiftKey ? -1 : 1);
  };
  return (
    <search
      aria-label={t("reading.findInTheTexts")}
      className="flex items-center gap-1 rounded-xl border bg-popover p-2 shadow-raised"
    >
      <Input
        type="search"
        autoFocus
        aria-label={t("reading.findInTheTexts")}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-9 min-w-0 flex-1"
      />
      <span
        role="status"
        className="min-w-18 shrink-0 text-center text-sm text-muted-foreground tabular-nums"
      >
        {said}
      </span>
      <Button
        variant="ghost"
        size="icon"
        aria-label={t("reading.previousPlace")}
        disabled={count === 0}
        onClick={() => go(-1)}
      >
        <ChevronUp aria-hidden />
      </Button>
      <Button
        variant="ghost"
        size="icon"
        aria-label={t("reading.nextPlace")}
        disabled={count === 0}
        onClick={() => go(1)}
      >
        <ChevronDown aria-hidden />
      </Button>
      <Button variant="ghost" size="icon" aria-label={t("reading.closeTheSearch")} onClick={onClose}>
        <X aria-hidden />
      </Button>
    </search>
  );
}
