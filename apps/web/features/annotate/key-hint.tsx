"use client";

import { Kbd } from "../../components/ui/kbd.tsx";
import { useOwnKeys } from "./own-keys.ts";
import { shownKey } from "./shown-key.ts";

/** A shortcut's key, on the control that does the same. Screens without a keyboard have no room for it. */
export function KeyHint({ id }: { id: string }) {
  const own = useOwnKeys();
  return (
    <span className="hidden lg:inline-flex" aria-hidden>
      <Kbd>{shownKey(id, own)}</Kbd>
    </span>
  );
}
