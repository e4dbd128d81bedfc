import type { ReactNode } from "react";
import type { Feature } from "./feature.ts";
import { MoreTexts } from "./more-texts.tsx";
import { textsOf } from "./texts-of.ts";

/**
 * Sends a page the texts of the features that it shows, beside those that every page has: the whole catalogue
 * would weigh more than the page.
 */
export async function Texts({ of, children }: { of: readonly Feature[]; children: ReactNode }) {
  return <MoreTexts texts={await textsOf(of)}>{children}</MoreTexts>;
}
