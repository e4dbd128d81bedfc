import { Fragment } from "react";
import { codePointNames } from "./code-point-names.ts";
import { splitInvisible } from "./split-invisible.ts";

/** Plain text in which invisible characters are shown by their numbers. */
export function VisibleText({ text }: { text: string }) {
  const parts = splitInvisible(text);
  if (parts.every((part) => !part.invisible)) return text;
  return parts.map((part, index) =>
    part.invisible ? (
      <span key={index} className="invisible-character">
        {codePointNames(part.text)}
      </span>
    ) : (
      <Fragment key={index}>{part.text}</Fragment>
    ),
  );
}
