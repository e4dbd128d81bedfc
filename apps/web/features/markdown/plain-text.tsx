import { VisibleText } from "./visible-text.tsx";

/** Text as it was written, line by line. */
export function PlainText({ text }: { text: string }) {
  return (
    <p dir="auto" className="break-words whitespace-pre-wrap">
      <VisibleText text={text} />
    </p>
  );
}
