"use client";

import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DragEvent, useId, useState } from "react";
import { classNames } from "../../lib/class-names.ts";

/** A place to drop a file on, or to choose one with the keyboard. */
export function FileDrop({
  accept,
  hint,
  onFile,
}: {
  accept: string;
  hint: string;
  onFile: (file: File) => void;
}) {
  const t = useTranslations();
  const [over, setOver] = useState(false);
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
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
      <span className="font-medium">{t("imports.chooseFile")}</span>
      <span className="text-sm text-muted-foreground">{hint}</span>
      <input
        id={id}
        type="file"
        accept={accept}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = "";
        }}
      />
    </label>
  );
}
