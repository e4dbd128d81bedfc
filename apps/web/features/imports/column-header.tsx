"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  type ColumnChoice,
  choiceOf,
  choicesFor,
  type FileStart,
  withNamedHeader,
} from "@laurel/core/imports/column-choice";
import { type ColumnUse, readColumns } from "@laurel/core/imports/column-mapping";
import { needsMapping } from "@laurel/core/imports/import-formats";
import { Menu, MenuCheck, MenuChoices } from "../../components/ui/menu.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { classNames } from "../../lib/class-names.ts";
import { NameText } from "../../lib/visible-text.tsx";
import type { Reading } from "./use-reading.ts";

type ColumnHeaderProps = {
  column: string;
  reading: Reading;
  /** What a record format makes of the column, which nobody changes here. */
  use: ColumnUse | "format";
  file: FileStart;
  onTake: (choice: ColumnChoice) => void;
};

/** What a column is taken for, in words, and a menu that takes it for something else. */
export function ColumnHeader({ column, reading, use, file, onTake }: ColumnHeaderProps) {
  const t = useTranslations();
  const { draft } = reading;
  if (!needsMapping(reading.format))
    return (
      <span className="block px-2 py-1.5">
        <Words column={column} words={t(`imports.uses.as.${use}`)} quiet={use === "metadata"} />
      </span>
    );
  const choice = choiceOf(draft, column, readColumns(draft).get(column) ?? "metadata");
  const choices = choicesFor(column, draft, file);
  const named = draft.responses?.find(({ text }) => text === column);
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className="flex w-full items-center justify-between gap-2 rounded-lg border border-transparent px-2 py-1.5 text-start hover:border-input/60 hover:bg-muted data-popup-open:bg-muted"
        >
          <Words column={column} words={choiceWords(t, choice)} quiet={choice.as === "metadata"} />
          <ChevronDown aria-hidden className="size-4 shrink-0 text-muted-foreground" />
        </button>
      }
    >
      <MenuChoices
        label={t("imports.uses.menu")}
        value={JSON.stringify(choice)}
        onValueChange={(value) => {
          const found = choices.find((each) => JSON.stringify(each) === value);
          if (found) onTake(found);
        }}
        options={choices.map((each) => ({ value: JSON.stringify(each), label: choiceWords(t, each) }))}
      />
      {named && (
        <MenuCheck
          checked={named.named === true}
          onCheckedChange={(on) => reading.set({ draft: withNamedHeader(draft, column, on) })}
        >
          {t("imports.uses.namedHeader")}
        </MenuCheck>
      )}
    </Menu>
  );
}

function Words({ column, words, quiet }: { column: string; words: string; quiet: boolean }) {
  return (
    <span className="min-w-0">
      <span
        className={classNames(
          "block truncate text-[0.9375rem]",
          quiet ? "text-muted-foreground" : "font-semibold",
        )}
      >
        <NameText text={words} />
      </span>
      <code className="block truncate font-mono text-xs text-muted-foreground">
        <NameText text={column} />
      </code>
    </span>
  );
}

function choiceWords(t: Translate, choice: ColumnChoice): string {
  if (choice.as === "duration") return t(`imports.uses.durationIn.${choice.unit}`);
  if (choice.as === "model" && choice.of !== undefined)
    return t("imports.uses.modelOf", { column: choice.of });
  return t(`imports.uses.as.${choice.as}`);
}
