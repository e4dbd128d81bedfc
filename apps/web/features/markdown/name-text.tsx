import { VisibleText } from "./visible-text.tsx";

/**
 * A name, a tag or another short text that somebody typed or imported: it has its own direction, turns
 * nothing around it, and hides no characters.
 */
export function NameText({ text }: { text: string }) {
  return (
    <bdi>
      <VisibleText text={text} />
    </bdi>
  );
}
