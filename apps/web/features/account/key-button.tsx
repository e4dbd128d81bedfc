"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { Button } from "../../components/ui/button.tsx";

/** Shift and its like are held, not pressed. */
const HELD = /^(?:Shift|Control|Alt|Meta|CapsLock|Fn)/;

/** Waits for a key once pressed, and hands over its code. Escape, Tab or leaving keeps things as they are. */
export function KeyButton({ does, onKey }: { does: string; onKey: (code: string) => void }) {
  const t = useTranslations();
  const [waiting, setWaiting] = useState(false);
  // A button is clicked when its space bar is let go: not by the one that was just taken.
  const taken = useRef(false);
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (!waiting || event.repeat || event.code === "" || HELD.test(event.code)) return;
    if (event.code !== "Tab") event.preventDefault();
    taken.current = true;
    setWaiting(false);
    if (event.code !== "Tab" && event.code !== "Escape") onKey(event.code);
  };
  const onKeyUp = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (taken.current) event.preventDefault();
    taken.current = false;
  };
  return (
    <Button
      variant={waiting ? "primary" : "secondary"}
      size="small"
      aria-label={waiting ? t("account.pressTheNewKey", { does }) : t("account.changeTheKeyFor", { does })}
      aria-live="polite"
      onClick={() => setWaiting(true)}
      onKeyDown={onKeyDown}
      onKeyUp={onKeyUp}
      onBlur={() => setWaiting(false)}
    >
      {waiting ? t("account.pressANewKey") : t("account.change")}
    </Button>
  );
}
