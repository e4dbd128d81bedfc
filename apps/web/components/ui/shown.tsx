import type { ReactNode } from "react";
import { NameText } from "../../features/markdown/name-text.tsx";

/**
 * What a component was given to show: text may be anybody's, so it keeps its direction to itself and hides no
 * characters; elements are the page's own.
 */
export function Shown({ children }: { children: ReactNode }) {
  return typeof children === "string" ? <NameText text={children} /> : children;
}
