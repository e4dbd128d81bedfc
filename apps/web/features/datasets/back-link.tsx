import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { NameText } from "../markdown/name-text.tsx";

/** The way up, above a page's heading. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      className="mb-3 inline-flex items-center gap-1.5 rounded text-[0.9375rem] text-muted-foreground hover:text-foreground"
    >
      <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" /> <NameText text={children} />
    </Link>
  );
}
