"use client";

import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DragEvent, useId, useState } from "react";
import { classNames } from "../../lib/class-names.ts";

/** A place to drop a file on, or several, or to choose them with the keyboard. */
export function FileDrop({
  accept,
  hint,
  several = false,
  onFiles,
}: {
  accept: string;
  hint: string;
  several?: boolean;
  onFiles: (files: readonly [File, ...File[]]) => void;
}) {
  const t = useTranslations();
  const [over, setOver] = useState(false);
  const id = useId();
  const choose = (list: FileList | null) => {
    const [first, ...more] = list ?? [];
    if (first) onFiles(several ? [first, ...more] : [first]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files);
  };
  const dragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <label
      htmlFor={id}
      onDragOver={dragOver}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames(
        "flex cursor-pointer flex-col items-center gap-1 rounded-xl border-2 border-dashed border-input/60 px-6 py-10 text-center hover:bg-muted/50 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring",
        over && "border-primary bg-primary-soft",
      )}
    >
      <FileUp aria-hidden className="mb-1 size-8 text-muted-foreground" strokeWidth={1.5} />
      <span className="font-medium">{t(several ? "imports.chooseFiles" : "imports.chooseFile")}</span>
      <span className="text-sm text-muted-foreground">{hint}</span>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={several}
        className="sr-only"
        onChange={(event) => {
          choose(event.target.files);
          event.target.value = "";
        }}
      />
    </label>
  );
}
